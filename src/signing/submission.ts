import { z } from 'zod'
import { digest } from '../core/crypto.ts'
import { VisibilitySchema } from '../core/visibility.ts'
import { LOCALES } from '../locale/locale.ts'
import { openUnderToken, sealUnderToken } from '../pending/token-seal.ts'

/** What a person sent: kept, until confirmed, only under the key that their letter's token holds. */
export type Submission = z.infer<typeof Submission>
const Submission = z.object({
  visibility: VisibilitySchema,
  name: z.string().nullable(),
  descriptor: z.string().nullable(),
  country: z.string().nullable(),
  address: z.string(),
  locale: z.enum(LOCALES),
})

/** What keeps the letters of one opened form together; bound to the appeal, and not the chain itself. */
export const chainHash = (appealId: string, chain: string): Buffer => digest('chain', appealId, chain)

/** The submission under HKDF(token), bound to the appeal and its row. */
export const sealSubmission = (token: string, appealId: string, submission: Submission): Buffer =>
  sealUnderToken(token, 'submission', appealId, submission)

/** Opens what sealSubmission made; null when the ciphertext belongs to another row or appeal, or was changed. */
export function openSubmission(token: string, appealId: string, ciphertext: Buffer): Submission | null {
  try {
    return Submission.parse(openUnderToken(token, 'submission', appealId, ciphertext))
  } catch {
    return null
  }
}
