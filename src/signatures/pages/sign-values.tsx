import type { Visibility } from '../../db/schema.ts'
import type { Locale } from '../../locale/locale.ts'
import type { SwitchItem } from '../../ui/frame.ts'

/** What stands in the form, as it was typed; the field names of the form are these. */
export interface SignValues {
  visibility: Visibility | undefined
  name: string
  descriptor: string
  country: string
  email: string
  consent: boolean
  /** From the first answer on: what keeps the letters of one opened form together. */
  chain?: string | undefined
  /** The address about which the form has asked back: it is not asked about again. */
  keep?: string | undefined
  /** The notice about the mail company was shown. */
  notice?: boolean | undefined
}

export const NOTHING_TYPED: SignValues = {
  visibility: undefined,
  name: '',
  descriptor: '',
  country: '',
  email: '',
  consent: false,
}

/** The id by which the language switch finds the form. */
export const SIGN_FORM = 'sign-form'

/** Where the form is posted. */
export const signPath = (slug: string, locale: Locale): string => `/a/${slug}/sign?lang=${locale}`

/** The language switch of a page with the form: buttons that post it to the same page, to be shown in the other language. */
export const signSwitch = (path: string, locales: readonly Locale[]): SwitchItem[] =>
  locales.map((locale) => ({ locale, form: SIGN_FORM, action: `${path}?lang=${locale}` }))

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
