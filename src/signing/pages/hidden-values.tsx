import type { SignValues } from '../sign-values.ts'

/** Hidden fields that the form carries from one answer to the next. */
export function HiddenMemory({ chain, keep, notice }: Pick<SignValues, 'chain' | 'keep' | 'notice'>) {
  return (
    <>
      {chain && <input type="hidden" name="chain" value={chain} />}
      {keep && <input type="hidden" name="keep" value={keep} />}
      {notice && <input type="hidden" name="notice" value="seen" />}
    </>
  )
}

/** All values except the address, for a form that asks only for another address. Without a name for `anonymous`. */
export function HiddenValues({ values }: { values: SignValues }) {
  const { visibility, name, descriptor, country, consent } = values
  const named = visibility === 'anonymous' ? {} : { name, descriptor, country }
  return (
    <>
      <input type="hidden" name="visibility" value={visibility} />
      {Object.entries(named).map(([field, value]) => value && <input type="hidden" name={field} value={value} />)}
      {consent && <input type="hidden" name="consent" value="true" />}
      <HiddenMemory {...values} />
    </>
  )
}
