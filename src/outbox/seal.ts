import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { decrypt, encrypt, pad, unpad } from '../core/crypto.ts'
import { LOCALES } from '../locale/locale.ts'
import type { LetterContent } from '../mail/letter.ts'

/**
 * A letter as it waits. `muted`: one network has caused as many letters to this address today as it may, so it is
 * dropped unsent. Decided when it was queued, and carried under the seal, so that no answer and no write shows it.
 */
export type QueuedLetter = LetterContent & { muted: boolean }

/**
 * Enough for the longest address, title and origin; one size for all, so that a row's length tells nothing. Small
 * enough that PostgreSQL keeps the row in one piece: a larger value would be written to a table of its own.
 */
const SIZE = 1408

const common = {
  to: z.string(),
  token: z.string(),
  locale: z.enum(LOCALES),
  origin: z.string(),
  muted: z.boolean(),
}
const announced = {
  words: z.string(),
  validUntil: z.iso.datetime().transform((text) => new Date(text)),
}

const Sealed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirmation'), ...common, ...announced, title: z.string().nullable() }),
  z.object({ kind: z.literal('manage'), ...common }),
  z.object({ kind: z.literal('recovery'), ...common, ...announced }),
])

/** The letter under the outbox key of a day, bound to its row and appeal: 1436 bytes. */
export const sealLetter = (key: KeyObject, appealId: string, rowId: string, letter: QueuedLetter): Buffer =>
  encrypt(key, pad(letter, SIZE), contextOf(appealId, rowId))

/** Opens what `sealLetter` made. Throws when key, row or appeal are others. */
export const openLetter = (key: KeyObject, appealId: string, rowId: string, sealed: Buffer): QueuedLetter =>
  Sealed.parse(unpad(decrypt(key, sealed, contextOf(appealId, rowId))))

const contextOf = (appealId: string, rowId: string): Buffer => Buffer.from(`outbox ${appealId} ${rowId}`)
