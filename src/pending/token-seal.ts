import type { KeyObject } from 'node:crypto'
import { decrypt, deriveKey, digest, encrypt, pad, unpad } from '../core/crypto.ts'
import type { Token } from '../core/secret-text.ts'

/** The kind of a pending row. Each kind has its own key and context, so that a row cannot pass for another kind. */
export type Purpose = 'submission' | 'recovery'

/** The padded size in bytes: enough for the longest fields in four-byte letters, small enough to stay in the row. */
const SIZE = 1408

/** The id of the pending row that a token opens: a SHA-256 hash, so that the row does not reveal the token. */
export const pendingId = (token: Token): Buffer => digest('pending', token)

/** Encrypts a value under HKDF(token), bound to purpose, appeal and pending row. All ciphertexts have one size. */
export const sealUnderToken = (token: Token, purpose: Purpose, appealId: string, value: unknown): Buffer =>
  encrypt(keyOf(token, purpose), pad(value, SIZE), context(token, purpose, appealId))

/** Decrypts a value of `sealUnderToken`. Throws when the ciphertext was changed or belongs to another row or appeal. */
export const openUnderToken = (token: Token, purpose: Purpose, appealId: string, ciphertext: Buffer): unknown =>
  unpad(decrypt(keyOf(token, purpose), ciphertext, context(token, purpose, appealId)))

const keyOf = (token: Token, purpose: Purpose): KeyObject => deriveKey(Buffer.from(token, 'base64url'), purpose)

const context = (token: Token, purpose: Purpose, appealId: string): Buffer =>
  digest(purpose, appealId, pendingId(token))
