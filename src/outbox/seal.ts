import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { decrypt, encrypt } from '../core/crypto.ts'
import { pad, unpad } from '../core/padded.ts'
import { LetterContent } from '../mail/kinds.ts'

/** A letter in the outbox. Its limits were decided from memory and are sealed, so that no answer and no row shows them. */
export type QueuedLetter = LetterContent & LetterLimits

export interface LetterLimits {
  /** The requesting network had used up its letters of the day to this address: the letter is dropped unsent. */
  muted: boolean
  /** The requesting network's first letter of the day to this address, for this appeal and of this kind. */
  firstOfNetwork: boolean
  /** About an account of staff, to its own person: heeds no silence, and counts for no limit of the address. */
  ownAccount?: boolean | undefined
}

/**
 * The padded size in bytes, enough for the longest address, title and origin. One size for all, so that a row's length
 * reveals nothing; small enough for PostgreSQL to store the value in the row, not in a separate TOAST table.
 */
const SIZE = 1408

const Limits = z.object({
  muted: z.boolean(),
  // Letters that an earlier version queued do not have it.
  firstOfNetwork: z.boolean().default(false),
  ownAccount: z.boolean().optional(),
})

const Sealed = LetterContent.and(Limits)

/** Encrypts a letter under the outbox key of a day, bound to its row and appeal: 1436 bytes. */
export const sealLetter = (key: KeyObject, appealId: string | null, rowId: string, letter: QueuedLetter): Buffer =>
  encrypt(key, pad(letter, SIZE), contextOf(appealId, rowId))

/** Decrypts a letter that `sealLetter` encrypted. Throws when the key, the row or the appeal differs. */
export const openLetter = (key: KeyObject, appealId: string | null, rowId: string, sealed: Buffer): QueuedLetter =>
  Sealed.parse(unpad(decrypt(key, sealed, contextOf(appealId, rowId))))

/** Letters that wait during an update must open after it: the bytes for an appeal never change. */
const contextOf = (appealId: string | null, rowId: string): Buffer =>
  Buffer.from(`outbox ${appealId ?? 'no-appeal'} ${rowId}`)
