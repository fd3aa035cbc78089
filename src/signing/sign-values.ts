import type { Context } from 'hono'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import { readForm } from '../http/form-body.ts'
import { isLocale, type Locale } from '../locale/locale.ts'
import type { SwitchItem } from '../ui/frame.ts'

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

/** In the order of the form. */
export const SIGN_FIELDS = [
  ...(['visibility', 'name', 'descriptor', 'country', 'email', 'consent'] as const),
  ...(['chain', 'keep', 'notice', 'use', 'language'] as const),
]

/** What was typed, as the form shows it again; and the language that the form was asked for in, by its switch. */
export async function readSignForm(c: Context): Promise<{ values: SignValues; language: Locale | undefined }> {
  const sent = await readForm(c, SIGN_FIELDS)
  // `use` is the button that takes the suggested address.
  const email = sent.use ?? sent.email ?? ''
  const values: SignValues = {
    visibility: VISIBILITIES.find((visibility) => visibility === sent.visibility),
    name: sent.name ?? '',
    descriptor: sent.descriptor ?? '',
    country: sent.country ?? '',
    email,
    // `on` is what a box without a value of its own sends.
    consent: sent.consent === 'true' || sent.consent === 'on',
    chain: sent.chain,
    keep: sent.use === undefined ? sent.keep : email,
    notice: sent.notice === 'seen',
  }
  return { values, language: isLocale(sent.language) ? sent.language : undefined }
}
