import type { KeyObject } from 'node:crypto'
import { decrypt, deriveKey, digest, encrypt, pad, unpad } from '../core/crypto.ts'

/** Each kind of pending row has a key and a context of its own, so that none can pass for another. */
export type Purpose = 'submission' | 'recovery'

/** Enough for the longest fields in four-byte letters; one size for all, and small enough to stay in its row. */
const SIZE = 1408

/** The id of the pending row that a token opens: SHA-256, so that the row does not give the token away. */
export const pendingId = (token: string): Buffer => digest('pending', token)

/** The value under HKDF(token), bound to its purpose, the appeal and its row. */
export const sealUnderToken = (token: string, purpose: Purpose, appealId: string, value: unknown): Buffer =>
  encrypt(keyOf(token, purpose), pad(value, SIZE), context(token, purpose, appealId))

/** Opens what `sealUnderToken` made. Throws when the ciphertext belongs to another row or appeal, or was changed. */
export const openUnderToken = (token: string, purpose: Purpose, appealId: string, ciphertext: Buffer): unknown =>
  unpad(decrypt(keyOf(token, purpose), ciphertext, context(token, purpose, appealId)))

const keyOf = (token: string, purpose: Purpose): KeyObject => deriveKey(Buffer.from(token, 'base64url'), purpose)

const context = (token: string, purpose: Purpose, appealId: string): Buffer =>
  digest(purpose, appealId, pendingId(token))
