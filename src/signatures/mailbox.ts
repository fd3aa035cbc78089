import type { KeyObject } from 'node:crypto'
import type { Appeal } from '../appeals/appeal.ts'
import { appealKey } from '../appeals/key.ts'
import { keyedHash } from '../core/crypto.ts'
import { canonicalAddress } from '../core/email.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'

/** By what the signatures of one mailbox to one appeal are found: in the inbox by the mark, in the list by the indexes. */
export interface Mailbox {
  appealId: string
  /** Of the key that mark and indexes were made with. */
  keyFingerprint: Buffer
  mark: Buffer
  indexes: Buffer[]
}

/** The mailbox of an address. Refuses with unavailable when the appeal's key is missing. */
export async function mailboxOf(
  deps: Pick<Deps, 'keys' | 'memory'>,
  appeal: Appeal,
  address: string,
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

/** Finds the submissions of one mailbox to one appeal. `canonical` is the canonical address. */
export const addressMark = (appealKey: KeyObject, canonical: string): Buffer => keyedHash(appealKey, 'mark', canonical)

/** The duplicate check: one index for each seat of the mailbox, lowest seat first. */
export const emailIndexes = (appealKey: KeyObject, canonical: string, seats: number): Buffer[] =>
  Array.from({ length: seats }, (_, seat) => keyedHash(appealKey, 'seat', String(seat), canonical))
