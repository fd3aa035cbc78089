import { type KeyObject, randomBytes } from 'node:crypto'
import { MINUTE } from '../../core/clock.ts'
import { decrypt, deriveKey, digest, encrypt, keyedHash } from '../../core/crypto.ts'
import { Refusal } from '../../core/errors.ts'
import type { Cell } from '../../core/memory.ts'
import { pad, unpad } from '../../core/padded.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { findFingerprint, insertFingerprint, shareFingerprint } from './staff-key-store.ts'

/** Seals what tells of a person who works for a campaign, or of a holder of its keys. */
export interface StaffKey {
  /** Recognises the key. */
  fingerprint: Buffer
  /** Encrypts a text for one column of one row; all sealed texts of a column have one length. */
  seal(place: Place, text: string): Buffer
  /** Opens a result of `seal` for the same place. Throws when a byte, the place or the key differs. */
  open(place: Place, sealed: Buffer): string
  /** An HMAC-SHA-256 under a key of its own. */
  hash(...parts: (string | Buffer)[]): Buffer
}

/** Where a sealed text stands. */
export interface Place {
  column: keyof typeof SIZES
  /** The id of the row. */
  row: string
}

/** The padded size in bytes of each column: enough for its longest text in four-byte letters. */
const SIZES = {
  address: 320,
  /** A link's token that owners copy. */
  token: 64,
  passphrase: 192,
  secret: 64,
  name: 448,
  label: 448,
  collector: 1216,
  /** The first step of setting up access, which the form of the second step carries. */
  form: 512,
} as const

/** The name of a campaign's first staff key in the key store. */
export const staffKeyName = (campaignId: string): string => `staff-${campaignId}`

/** A new random name for the campaign's next key, which is made while the old key still exists. */
export const newStaffKeyName = (campaignId: string): string =>
  `${staffKeyName(campaignId)}-${randomBytes(8).toString('hex')}`

/** The names of all stored keys of a campaign. The key in use is the one that matches the fingerprint. */
export const staffKeyNames = async ({ keys }: Pick<Deps, 'keys'>, campaignId: string): Promise<string[]> =>
  (await keys.list()).filter((name) => name.startsWith(staffKeyName(campaignId)))

/** Staff keys by campaign and fingerprint, so that a rekey takes effect at once. */
export const STAFF_KEYS: Cell<StaffKey> = { name: 'staff key', fresh: MINUTE }

type KeyDeps = Pick<Deps, 'db' | 'keys' | 'memory'>

/**
 * The campaign's staff key, made at its first use. Refuses (`unavailable`, reason `staff_key`) when the key is missing or
 * another one: a new one would hide that nothing can be opened any more. Never call it inside a transaction.
 */
export async function staffKey(deps: KeyDeps, campaignId: string): Promise<StaffKey> {
  const fingerprint = (await findFingerprint(deps.db, campaignId)) ?? (await makeKey(deps, campaignId))
  const slot = `${campaignId} ${fingerprint.toString('hex')}`
  const load = () => readStaffKey(deps, campaignId, fingerprint)
  const { value, stale } = await deps.memory.recall(STAFF_KEYS, slot, load, { of: staffKeyName(campaignId) })
  if (!stale) return value
  forgetStaffKey(deps, campaignId)
  throw missing()
}

/**
 * Keeps a rekey waiting until the commit, for whoever stores what was sealed with `key` before. Take the appeal's lock
 * first, if any. Refuses (`unavailable`, reason `moving`) when the campaign has had another key since.
 */
export async function holdStaffKey(trx: Trx, campaignId: string, { fingerprint }: StaffKey): Promise<void> {
  if ((await shareFingerprint(trx, campaignId))?.equals(fingerprint)) return
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

/** Drops the campaign's key from this process's memory. */
export const forgetStaffKey = ({ memory }: Pick<Deps, 'memory'>, campaignId: string): void =>
  memory.forget({ of: staffKeyName(campaignId) })

async function makeKey(deps: KeyDeps, campaignId: string): Promise<Buffer> {
  const fingerprint = fingerprintOf(await deps.keys.make(staffKeyName(campaignId)))
  await insertFingerprint(deps.db, campaignId, fingerprint)
  // The fingerprint of the first of two at once stands.
  return (await findFingerprint(deps.db, campaignId)) ?? fingerprint
}

/** Reads the campaign's key from the key store, without the cache. Refuses as `staffKey` does. */
export async function readStaffKey(
  deps: Pick<Deps, 'keys'>,
  campaignId: string,
  fingerprint: Buffer,
): Promise<StaffKey> {
  for (const name of await staffKeyNames(deps, campaignId)) {
    const bytes = await readMatchingStaffKey(deps, name, fingerprint)
    if (bytes) return keyOf(bytes, campaignId)
  }
  throw missing()
}

/** The 32 bytes of the stored key `name`, or null when it is missing or does not match the fingerprint. */
export async function readMatchingStaffKey(
  { keys }: Pick<Deps, 'keys'>,
  name: string,
  fingerprint: Buffer | null,
): Promise<Buffer | null> {
  const bytes = await keys.read(name)
  return bytes && fingerprint && fingerprintOf(bytes).equals(fingerprint) ? bytes : null
}

/** A hash made with the key and stored in the database to recognise the key. The hash reveals nothing about the key. */
export const fingerprintOf = (bytes: Buffer): Buffer => keyedHash(deriveKey(bytes, 'staff fingerprint'), 'fingerprint')

function keyOf(bytes: Buffer, campaignId: string): StaffKey {
  const sealing: KeyObject = deriveKey(bytes, 'staff sealing')
  const hashing: KeyObject = deriveKey(bytes, 'staff hashes')
  const context = ({ column, row }: Place): Buffer => digest(campaignId, column, row)
  return {
    fingerprint: fingerprintOf(bytes),
    seal: (place, text) => encrypt(sealing, pad(text, SIZES[place.column]), context(place)),
    open: (place, sealed) => String(unpad(decrypt(sealing, sealed, context(place)))),
    hash: (...parts) => keyedHash(hashing, ...parts),
  }
}

const missing = () => new Refusal('unavailable', { reason: 'staff_key', retryAfter: 300 })
