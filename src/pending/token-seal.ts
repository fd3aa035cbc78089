import type { KeyObject } from 'node:crypto'
import { decrypt, deriveKey, digest, encrypt } from '../core/crypto.ts'
import { pad, unpad } from '../core/padded.ts'
import type { Token } from '../core/secret-text.ts'

/**
 * The padded size in bytes by purpose: enough for the longest fields in four-byte letters. A size never changes, and
 * submission and recovery share one, since a row's length must not tell them apart. A submission and a mailbox, whose
 * address is ASCII, together are small enough to stay in the row. An endorsement holds two names of 300 and a website.
 */
const SIZES = { submission: 1408, recovery: 1408, mailbox: 320, endorsement: 6144 } as const satisfies Record<
  string,
  number
>

/** The kind of a pending row. Each kind has its own key and context, so that a row cannot pass for another kind. */
export type Purpose = keyof typeof SIZES

/** The id of the pending row that a token opens: a SHA-256 hash, so that the row does not reveal the token. */
export const pendingId = (token: Token): Buffer => digest('pending', token)

/** Encrypts a value under HKDF(token), bound to purpose, appeal and pending row. All ciphertexts of a purpose have one size. */
export const sealUnderToken = (token: Token, purpose: Purpose, appealId: string | null, value: unknown): Buffer =>
  encrypt(keyOf(token, purpose), pad(value, SIZES[purpose]), context(token, purpose, appealId))

/** Decrypts a value of `sealUnderToken`. Throws when the ciphertext was changed or belongs to another row or appeal. */
export const openUnderToken = (token: Token, purpose: Purpose, appealId: string | null, ciphertext: Buffer): unknown =>
  unpad(decrypt(keyOf(token, purpose), ciphertext, context(token, purpose, appealId)))

const keyOf = (token: Token, purpose: Purpose): KeyObject => deriveKey(Buffer.from(token, 'base64url'), purpose)

const context = (token: Token, purpose: Purpose, appealId: string | null): Buffer =>
  digest(purpose, appealId ?? '', pendingId(token))
