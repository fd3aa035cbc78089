import { z } from 'zod'
import { Address, type Token } from '../core/secret-text.ts'
import { LOCALES } from '../locale/locale.ts'
import { openUnderToken, sealUnderToken } from './token-seal.ts'

/** The mailbox that a letter went to, with the language and the text of the form that caused the letter. */
export type LetterMailbox = z.infer<typeof LetterMailbox>
const LetterMailbox = z.object({
  address: Address,
  locale: z.enum(LOCALES),
  /** The version of the text that the form showed; absent in a recovery, and in rows older than the versions. */
  textVersion: z.string().optional(),
})

/** Encrypts a mailbox under HKDF(token). As a recovery it has the size of a sealed submission. */
export const sealMailbox = (
  token: Token,
  purpose: 'mailbox' | 'recovery',
  appealId: string,
  { address, locale, textVersion }: LetterMailbox,
): Buffer => sealUnderToken(token, purpose, appealId, { address, locale, textVersion })

/** Opens a sealed mailbox; null when the ciphertext belongs to another row, appeal or purpose, or was changed. */
export function openMailbox(
  token: Token,
  purpose: 'mailbox' | 'recovery',
  appealId: string,
  ciphertext: Buffer,
): LetterMailbox | null {
  try {
    return LetterMailbox.parse(openUnderToken(token, purpose, appealId, ciphertext))
  } catch {
    return null
  }
}
