import type { KeyObject } from 'node:crypto'
import { MINUTE } from '../core/clock.ts'
import { decrypt, deriveKey, digest, encrypt, keyedHash } from '../core/crypto.ts'
import { Refusal } from '../core/errors.ts'
import type { Cell } from '../core/memory.ts'
import { pad, unpad } from '../core/padded.ts'
import type { Deps } from '../deps.ts'
import { findFingerprint, insertFingerprint } from './staff-key-store.ts'

/** Seals what tells of a person who works for a campaign, or of a holder of its keys. */
export interface StaffKey {
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
  passphrase: 192,
  secret: 64,
  name: 448,
  label: 448,
  collector: 832,
  /** What a form holds between its two steps. */
  form: 512,
} as const

/** The name of a campaign's staff key in the key store. */
export const staffKeyName = (campaignId: string): string => `staff-${campaignId}`

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
  const load = () => readKey(deps, campaignId, fingerprint)
  const { value, stale } = await deps.memory.recall(STAFF_KEYS, slot, load, { of: staffKeyName(campaignId) })
  if (!stale) return value
  forgetStaffKey(deps, campaignId)
  throw missing()
}

/** Drops the campaign's key from this process's memory. */
export const forgetStaffKey = ({ memory }: Pick<Deps, 'memory'>, campaignId: string): void =>
  memory.forget({ of: staffKeyName(campaignId) })

async function makeKey(deps: KeyDeps, campaignId: string): Promise<Buffer> {
  const fingerprint = fingerprintOf(await deps.keys.make(staffKeyName(campaignId)))
  await insertFingerprint(deps.db, campaignId, fingerprint)
  // Of two at once the first one's stands.
  return (await findFingerprint(deps.db, campaignId)) ?? fingerprint
}

async function readKey({ keys }: KeyDeps, campaignId: string, fingerprint: Buffer): Promise<StaffKey> {
  const bytes = await keys.read(staffKeyName(campaignId))
  if (!bytes || !fingerprintOf(bytes).equals(fingerprint)) throw missing()
  return keyOf(bytes, campaignId)
}

/** A hash made with the key and stored in the database to recognise the key. The hash reveals nothing about the key. */
export const fingerprintOf = (bytes: Buffer): Buffer => keyedHash(deriveKey(bytes, 'staff fingerprint'), 'fingerprint')

function keyOf(bytes: Buffer, campaignId: string): StaffKey {
  const sealing: KeyObject = deriveKey(bytes, 'staff sealing')
  const hashing: KeyObject = deriveKey(bytes, 'staff hashes')
  const context = ({ column, row }: Place): Buffer => digest(campaignId, column, row)
  return {
    seal: (place, text) => encrypt(sealing, pad(text, SIZES[place.column]), context(place)),
    open: (place, sealed) => String(unpad(decrypt(sealing, sealed, context(place)))),
    hash: (...parts) => keyedHash(hashing, ...parts),
  }
}

const missing = () => new Refusal('unavailable', { reason: 'staff_key', retryAfter: 300 })
