import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { digest, keyedHash } from '../core/crypto.ts'
import { LOCALES } from '../locale/locale.ts'
import { openUnderToken, sealUnderToken } from '../pending/token-seal.ts'

/** What a person sent: kept, until confirmed, only under the key that their letter's token holds. */
export type Submission = z.infer<typeof Submission>
const Submission = z.object({
  visibility: z.enum(['public', 'private', 'anonymous']),
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

/** Finds the submissions of one mailbox to one appeal. `canonical` is the canonical address. */
export const addressMark = (appealKey: KeyObject, canonical: string): Buffer => keyedHash(appealKey, 'mark', canonical)

/** The duplicate check: one index for each seat of the mailbox, lowest seat first. */
export const emailIndexes = (appealKey: KeyObject, canonical: string, seats: number): Buffer[] =>
  Array.from({ length: seats }, (_, seat) => keyedHash(appealKey, 'seat', String(seat), canonical))
