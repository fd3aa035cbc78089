import { type KeyObject, randomBytes } from 'node:crypto'
import { MINUTE } from '../core/clock.ts'
import { deriveKey, keyedHash } from '../core/crypto.ts'
import { Refusal } from '../core/errors.ts'
import type { Cell } from '../core/memory.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'

/** The name, in the key store, of the key that is made when the appeal opens. */
export const appealKeyName = (appealId: string): string => `appeal-${appealId}`

/** A new random name for the appeal's next key, which is made while the old key still exists. */
export const newAppealKeyName = (appealId: string): string =>
  `${appealKeyName(appealId)}-${randomBytes(8).toString('hex')}`

/** The names of all stored keys of an appeal. The key in use is the one that matches the appeal's fingerprint. */
export const appealKeyNames = async ({ keys }: Pick<Deps, 'keys'>, appealId: string): Promise<string[]> =>
  (await keys.list()).filter((name) => isAppealKey(name, appealId))

/** Whether `name` is the name of a key of the appeal. */
export const isAppealKey = (name: string, appealId: string): boolean => name.startsWith(appealKeyName(appealId))

/** Derives the key for address marks and email indexes from the 32 bytes in the key store. */
export const appealKeyFrom = (bytes: Buffer): KeyObject => deriveKey(bytes, 'appeal')

/** A hash made with the key and stored in the database to recognise the key. The hash reveals nothing about the key. */
export const fingerprintOf = (key: KeyObject): Buffer => keyedHash(key, 'fingerprint')

/** Keys by appeal and fingerprint, so that a rekey takes effect at once. */
export const APPEAL_KEYS: Cell<KeyObject> = { name: 'appeal key', fresh: MINUTE }

/** Drops the appeal's keys from the cache, once one of them is destroyed. A change of the appeal alone drops none. */
export const forgetAppealKeys = ({ memory }: Pick<Deps, 'memory'>, appealId: string): void =>
  memory.forget({ of: appealKeyName(appealId) })

/**
 * The appeal's key, cached for at most 60 seconds. Throws a Refusal `unavailable` (reason `key`) when no stored key
 * matches the appeal's fingerprint. A missing key is never replaced here: a new key would let every mailbox sign again.
 */
export async function appealKey(
  deps: Pick<Deps, 'keys' | 'memory'>,
  appeal: Pick<Appeal, 'id' | 'keyFingerprint'>,
): Promise<KeyObject> {
  const { keyFingerprint } = appeal
  if (!keyFingerprint) throw missing()
  const key = `${appeal.id} ${keyFingerprint.toString('hex')}`
  const of = appealKeyName(appeal.id)
  const { value, stale } = await deps.memory.recall(APPEAL_KEYS, key, () => readAppealKey(deps, appeal), { of })
  if (!stale) return value
  forgetAppealKeys(deps, appeal.id)
  throw missing()
}

/** Reads the appeal's key from the key store, without the cache. Refuses as `appealKey` does. */
export async function readAppealKey(
  deps: Pick<Deps, 'keys'>,
  appeal: Pick<Appeal, 'id' | 'keyFingerprint'>,
): Promise<KeyObject> {
  for (const name of await appealKeyNames(deps, appeal.id)) {
    const key = await readMatchingKey(deps, name, appeal.keyFingerprint)
    if (key) return key
  }
  throw missing()
}

/** The stored key `name`, or null when it is missing or does not match the fingerprint. */
export async function readMatchingKey(
  { keys }: Pick<Deps, 'keys'>,
  name: string,
  fingerprint: Buffer | null,
): Promise<KeyObject | null> {
  const bytes = await keys.read(name)
  const key = bytes && appealKeyFrom(bytes)
  return key && fingerprint && fingerprintOf(key).equals(fingerprint) ? key : null
}

const missing = () => new Refusal('unavailable', { reason: 'key', retryAfter: 300 })
