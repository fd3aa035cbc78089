import { z } from 'zod'
import { digest } from '../core/crypto.ts'
import { Address, type Token } from '../core/secret-text.ts'
import { VisibilitySchema } from '../core/visibility.ts'
import { LOCALES } from '../locale/locale.ts'
import { openUnderToken, sealUnderToken } from '../pending/token-seal.ts'

/** A submitted form. Until confirmed, stored only encrypted, under a key derived from the letter's token. */
export type Submission = z.infer<typeof Submission>
const Submission = z.object({
  visibility: VisibilitySchema,
  name: z.string().nullable(),
  descriptor: z.string().nullable(),
  country: z.string().nullable(),
  address: Address,
  locale: z.enum(LOCALES),
})

/** Groups the letters of one opened form. A hash bound to the appeal, so the stored row does not tell the chain. */
export const chainHash = (appealId: string, chain: string): Buffer => digest('chain', appealId, chain)

/** Encrypts a submission under HKDF(token), bound to the appeal and the pending row. */
export const sealSubmission = (token: Token, appealId: string, submission: Submission): Buffer =>
  sealUnderToken(token, 'submission', appealId, submission)

/** Opens a sealed submission; null when the ciphertext belongs to another row or appeal, or was changed. */
export function openSubmission(token: Token, appealId: string, ciphertext: Buffer): Submission | null {
  try {
    return Submission.parse(openUnderToken(token, 'submission', appealId, ciphertext))
  } catch {
    return null
  }
}
