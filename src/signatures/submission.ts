import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { decrypt, deriveKey, digest, encrypt, keyedHash, pad, unpad } from '../core/crypto.ts'
import { LOCALES } from '../locale/locale.ts'

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

/** Enough for the longest fields in four-byte letters; one size for all, and small enough to stay in its row. */
const SUBMISSION_SIZE = 1408

/** The id of the pending row that a token opens: SHA-256, so that the row does not give the token away. */
export const pendingId = (token: string): Buffer => digest('pending', token)

/** What keeps the letters of one opened form together; bound to the appeal, and not the chain itself. */
export const chainHash = (appealId: string, chain: string): Buffer => digest('chain', appealId, chain)

/** The submission under HKDF(token), bound to the appeal and its row. */
export function sealSubmission(token: string, appealId: string, submission: Submission): Buffer {
  return encrypt(keyOf(token), pad(submission, SUBMISSION_SIZE), context(token, appealId))
}

/** Opens what sealSubmission made; null when the ciphertext belongs to another row or appeal, or was changed. */
export function openSubmission(token: string, appealId: string, ciphertext: Buffer): Submission | null {
  try {
    return Submission.parse(unpad(decrypt(keyOf(token), ciphertext, context(token, appealId))))
  } catch {
    return null
  }
}

const keyOf = (token: string): KeyObject => deriveKey(Buffer.from(token, 'base64url'), 'submission')

const context = (token: string, appealId: string): Buffer => digest('submission', appealId, pendingId(token))

/** Finds the submissions of one mailbox to one appeal. `canonical` is the canonical address. */
export const addressMark = (appealKey: KeyObject, canonical: string): Buffer => keyedHash(appealKey, 'mark', canonical)

/** The duplicate check: one index for each seat of the mailbox, lowest seat first. */
export const emailIndexes = (appealKey: KeyObject, canonical: string, seats: number): Buffer[] =>
  Array.from({ length: seats }, (_, seat) => keyedHash(appealKey, 'seat', String(seat), canonical))
