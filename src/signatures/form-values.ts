import type { Context } from 'hono'
import type { Visibility } from '../db/schema.ts'
import { readForm } from '../http/form-body.ts'
import { isLocale, type Locale } from '../locale/locale.ts'
import type { SignValues } from './pages/sign-values.tsx'

/** In the order of the form. */
export const SIGN_FIELDS = [
  ...(['visibility', 'name', 'descriptor', 'country', 'email', 'consent'] as const),
  ...(['chain', 'keep', 'notice', 'use', 'language'] as const),
]

const KINDS: readonly Visibility[] = ['public', 'private', 'anonymous']

/** What was typed, as the form shows it again; and the language that the form was asked for in, by its switch. */
export async function readSignForm(c: Context): Promise<{ values: SignValues; language: Locale | undefined }> {
  const sent = await readForm(c, SIGN_FIELDS)
  // `use` is the button that takes the suggested address.
  const email = sent.use ?? sent.email ?? ''
  const values: SignValues = {
    visibility: KINDS.find((kind) => kind === sent.visibility),
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
