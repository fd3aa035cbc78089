import type { KeyObject } from 'node:crypto'
import type { Appeal } from '../appeals/appeal.ts'
import { appealKey } from '../appeals/key.ts'
import { keyedHash } from '../core/crypto.ts'
import { canonicalAddress } from '../core/email.ts'
import { Refusal } from '../core/errors.ts'
import type { Address, CanonicalAddress } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'

/** The hashes that find one mailbox's signatures of one appeal: `mark` in the inbox, `indexes` in the list. */
export interface Mailbox {
  appealId: string
  /** The fingerprint of the key that made mark and indexes. */
  keyFingerprint: Buffer
  mark: Buffer
  indexes: Buffer[]
}

/** The mailbox of an address. Refuses (`unavailable`) when the appeal's key is missing. */
export async function mailboxOf(
  deps: Pick<Deps, 'keys' | 'memory'>,
  appeal: Pick<Appeal, 'id' | 'keyFingerprint' | 'seats'>,
  address: Address,
): Promise<Mailbox> {
  const key = await appealKey(deps, appeal)
  if (!appeal.keyFingerprint) throw new Refusal('unavailable', { reason: 'key', retryAfter: 60 })
  const canonical = canonicalAddress(address)
  return {
    appealId: appeal.id,
    keyFingerprint: appeal.keyFingerprint,
    mark: addressMark(key, canonical),
    indexes: emailIndexes(key, canonical, appeal.seats),
  }
}

/** The hash that finds the submissions of one mailbox to one appeal. */
export const addressMark = (appealKey: KeyObject, canonical: CanonicalAddress): Buffer =>
  keyedHash(appealKey, 'mark', canonical)

/** The hashes for the duplicate check: one for each seat of the mailbox, the lowest seat first. */
export const emailIndexes = (appealKey: KeyObject, canonical: CanonicalAddress, seats: number): Buffer[] =>
  Array.from({ length: seats }, (_, seat) => keyedHash(appealKey, 'seat', String(seat), canonical))
