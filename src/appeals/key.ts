import type { KeyObject } from 'node:crypto'
import { MINUTE } from '../core/clock.ts'
import { deriveKey, keyedHash } from '../core/crypto.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'

/** The name of an appeal's key in the key store. */
export const appealKeyName = (appealId: string): string => `appeal-${appealId}`

/** The key for address marks and email indexes, from the 32 bytes of the key store. */
export const appealKeyFrom = (bytes: Buffer): KeyObject => deriveKey(bytes, 'appeal')

/** What the database holds to recognise the key: a hash under it, which tells nothing of it. */
export const fingerprintOf = (key: KeyObject): Buffer => keyedHash(key, 'fingerprint')

/** What is remembered of the keys: `memory.forget(APPEAL_KEYS + id)` when one has been destroyed. */
export const APPEAL_KEYS = 'appeal-key:'

/**
 * The appeal's key, kept at most 60 seconds. Throws a Refusal `unavailable` (reason `key`) when it is missing or
 * not the one that the appeal was opened with: it is never made anew on the way, since another key would let
 * every mailbox sign again.
 */
export async function appealKey(
  deps: Pick<Deps, 'keys' | 'memory'>,
  appeal: Pick<Appeal, 'id' | 'keyFingerprint'>,
): Promise<KeyObject> {
  const { keyFingerprint } = appeal
  if (!keyFingerprint) throw missing()
  // With the fingerprint in its name, so that a rekey is seen at once.
  const name = `${APPEAL_KEYS}${appeal.id}:${keyFingerprint.toString('hex')}`
  const { value, stale } = await deps.memory.recall(name, () => readAppealKey(deps, appeal), MINUTE)
  if (!stale) return value
  deps.memory.forget(name)
  throw missing()
}

/** The key straight from the key store; refuses as `appealKey` does. */
export async function readAppealKey(
  deps: Pick<Deps, 'keys'>,
  appeal: Pick<Appeal, 'id' | 'keyFingerprint'>,
): Promise<KeyObject> {
  const bytes = await deps.keys.read(appealKeyName(appeal.id))
  const key = bytes && appealKeyFrom(bytes)
  if (!key || !appeal.keyFingerprint || !fingerprintOf(key).equals(appeal.keyFingerprint)) throw missing()
  return key
}

const missing = () => new Refusal('unavailable', { reason: 'key', retryAfter: 300 })
