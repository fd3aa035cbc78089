import type { Context } from 'hono'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import { readForm } from '../http/form-body.ts'
import type { SwitchItem } from '../ui/frame.ts'

/** The typed values that become the signature. The keys are the names of the form's fields. */
export interface ContentValues {
  visibility: Visibility | undefined
  name: string
  descriptor: string
  country: string
}

/** The values of the sign form as typed. */
export interface SignValues extends ContentValues {
  email: string
  consent: boolean
  /** Random, from the first answer on: groups the letters of one opened form. */
  chain?: string | undefined
  /** The version of the text that stood beside the form. */
  textVersion?: string | undefined
  /** The address that the form has already asked about: no second question about the same address. */
  keep?: string | undefined
  /** Whether the notice about the mail company was shown. */
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

/** The id of the form, for the buttons of the language switch. */
export const SIGN_FORM = 'sign-form'

/** The address to which the form is posted. */
export const signPath = (slug: string, lang: string): string => `/a/${slug}/sign?lang=${lang}`

/** The language switch of a page with the form: buttons that post the form, which comes back in the other language. */
export const signSwitch =
  (path: string) =>
  (language: string): SwitchItem => ({ language, form: SIGN_FORM, action: `${path}?lang=${language}` })

/** The fields of `ContentValues`, in the order of the form. */
export const CONTENT_FIELDS = ['visibility', 'name', 'descriptor', 'country'] as const

/** Reads the typed content. A field that was not sent is empty. */
export const contentValues = (sent: Partial<Record<(typeof CONTENT_FIELDS)[number], string>>): ContentValues => ({
  visibility: VISIBILITIES.find((visibility) => visibility === sent.visibility),
  name: sent.name ?? '',
  descriptor: sent.descriptor ?? '',
  country: sent.country ?? '',
})

/** Field names in the order of the form, then the hidden fields and buttons. */
export const SIGN_FIELDS = [
  ...CONTENT_FIELDS,
  ...(['email', 'consent', 'textVersion', 'chain', 'keep', 'notice', 'use', 'language'] as const),
]

/** Reads the posted values, and the language, as it was sent, of a button of the language switch. */
export async function readSignForm(c: Context): Promise<{ values: SignValues; language: string | undefined }> {
  const sent = await readForm(c, SIGN_FIELDS)
  // The button `use` carries the suggested address.
  const email = sent.use ?? sent.email ?? ''
  const values: SignValues = {
    ...contentValues(sent),
    email,
    // A checkbox without a value attribute sends `on`.
    consent: sent.consent === 'true' || sent.consent === 'on',
    textVersion: sent.textVersion,
    chain: sent.chain,
    keep: sent.use === undefined ? sent.keep : email,
    notice: sent.notice === 'seen',
  }
  return { values, language: sent.language }
}
