import { type KeyObject, randomBytes } from 'node:crypto'
import { MINUTE } from '../core/clock.ts'
import { deriveKey, keyedHash } from '../core/crypto.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'

/** The name in the key store of the key that an appeal is opened with. */
export const appealKeyName = (appealId: string): string => `appeal-${appealId}`

/** A name for another key of the appeal, which is made while the first is still there. */
export const newAppealKeyName = (appealId: string): string =>
  `${appealKeyName(appealId)}-${randomBytes(8).toString('hex')}`

/** The names of all keys of an appeal. Which of them is its key, the fingerprint tells. */
export const appealKeyNames = async ({ keys }: Pick<Deps, 'keys'>, appealId: string): Promise<string[]> =>
  (await keys.list()).filter((name) => isAppealKey(name, appealId))

/** Whether that is the name of a key of the appeal. */
export const isAppealKey = (name: string, appealId: string): boolean => name.startsWith(appealKeyName(appealId))

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
  for (const name of await appealKeyNames(deps, appeal.id)) {
    const key = await readIfFits(deps, name, appeal.keyFingerprint)
    if (key) return key
  }
  throw missing()
}

/** The key of that name when it is the one of that fingerprint. */
export async function readIfFits(
  { keys }: Pick<Deps, 'keys'>,
  name: string,
  fingerprint: Buffer | null,
): Promise<KeyObject | null> {
  const bytes = await keys.read(name)
  const key = bytes && appealKeyFrom(bytes)
  return key && fingerprint && fingerprintOf(key).equals(fingerprint) ? key : null
}

const missing = () => new Refusal('unavailable', { reason: 'key', retryAfter: 300 })
