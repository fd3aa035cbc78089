import type { ContentValues, SignValues } from '../sign-values.ts'

type Memory = Pick<SignValues, 'textVersion' | 'chain' | 'keep' | 'notice'>

/** Hidden fields that the form carries from one answer to the next. */
export function HiddenMemory({ textVersion, chain, keep, notice }: Memory) {
  return (
    <>
      {textVersion && <input type="hidden" name="textVersion" value={textVersion} />}
      {chain && <input type="hidden" name="chain" value={chain} />}
      {keep && <input type="hidden" name="keep" value={keep} />}
      {notice && <input type="hidden" name="notice" value="seen" />}
    </>
  )
}

/** The typed content. Without a name for `anonymous`. */
export function HiddenContent({ values: { visibility, name, descriptor, country } }: { values: ContentValues }) {
  const named = visibility === 'anonymous' ? {} : { name, descriptor, country }
  return (
    <>
      <input type="hidden" name="visibility" value={visibility} />
      {Object.entries(named).map(([field, value]) => value && <input type="hidden" name={field} value={value} />)}
    </>
  )
}

/** All values except the address, for a form that asks only for another address. */
export function HiddenValues({ values }: { values: SignValues }) {
  return (
    <>
      <HiddenContent values={values} />
      {values.consent && <input type="hidden" name="consent" value="true" />}
      <HiddenMemory {...values} />
    </>
  )
}
