import type { SignValues } from '../sign-values.ts'

/** What the form remembers beside its fields. */
export function HiddenMemory({ chain, keep, notice }: Pick<SignValues, 'chain' | 'keep' | 'notice'>) {
  return (
    <>
      {chain && <input type="hidden" name="chain" value={chain} />}
      {keep && <input type="hidden" name="keep" value={keep} />}
      {notice && <input type="hidden" name="notice" value="seen" />}
    </>
  )
}

/** Everything but the address, for a form that only asks for another one. An anonymous signer's name is gone. */
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
