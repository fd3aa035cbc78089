import { z } from 'zod'
import { Address, type Token } from '../core/secret-text.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { openUnderToken, sealUnderToken } from './token-seal.ts'

/** The mailbox that a letter went to, with the languages and the text of the form that caused the letter. */
export interface LetterMailbox {
  address: Address
  /** The language of the form's page, and of the letter. */
  locale: Locale
  /** The language of the text that the form belonged to; absent: the page's. */
  language?: string | undefined
  /** The version of the text that the form showed; absent in a recovery, and in rows older than the versions. */
  textVersion?: string | undefined
}

/** Both languages in one field, such as `en de`: a field of its own would not fit beside the longest address. */
const Languages = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.tuple([z.enum(LOCALES)]).rest(z.string()))

const Stored = z.object({ address: Address, locale: Languages, textVersion: z.string().optional() })

/** Encrypts a mailbox under HKDF(token). As a recovery it has the size of a sealed submission. */
export const sealMailbox = (
  token: Token,
  purpose: 'mailbox' | 'recovery',
  appealId: string,
  { address, locale, language = locale, textVersion }: LetterMailbox,
): Buffer =>
  sealUnderToken(token, purpose, appealId, {
    address,
    locale: language === locale ? locale : `${locale} ${language}`,
    textVersion,
  })

/** Opens a sealed mailbox; null when the ciphertext belongs to another row, appeal or purpose, or was changed. */
export function openMailbox(
  token: Token,
  purpose: 'mailbox' | 'recovery',
  appealId: string,
  ciphertext: Buffer,
): LetterMailbox | null {
  try {
    const { locale: languages, ...rest } = Stored.parse(openUnderToken(token, purpose, appealId, ciphertext))
    const [locale, language] = languages
    return { ...rest, locale, language }
  } catch {
    return null
  }
}
