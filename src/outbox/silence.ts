import { after, ceilHour, LONG_AGO } from '../core/clock.ts'
import { keyedHash } from '../core/crypto.ts'
import { canonicalAddress } from '../core/email.ts'
import type { Address } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { silenceKey, silenceKeys } from './day-key.ts'
import { SILENCE } from './durations.ts'
import { type Silence, silentAmong } from './silence-store.ts'

/**
 * A silence: no letters to the address for thirty days, rounded up to the full hour. The address is hashed under the
 * month's key, which is durable when this returns: call before the transaction that stores the silence.
 */
export async function silenceOf(deps: Pick<Deps, 'keys' | 'memory'>, address: Address, now: Date): Promise<Silence> {
  const { month, key } = await silenceKey(deps, now)
  return { hash: keyedHash(key, canonicalAddress(address)), keyMonth: month, expiresAt: ceilHour(after(now, SILENCE)) }
}

/** Whether a silence lasts for the address. Only to be told to the holder of a letter that went there. */
export async function isSilent(deps: Deps, address: Address, now: Date): Promise<boolean> {
  const canonical = canonicalAddress(address)
  const hashes = (await silenceKeys(deps, now)).map((key) => keyedHash(key, canonical))
  return (await silentNow(deps, hashes, now)).size > 0
}

/** The hashes, in hex, to which no letter may go. While the clock is in doubt every silence lasts. */
export const silentNow = (
  { db, clockGuard }: Pick<Deps, 'db' | 'clockGuard'>,
  hashes: readonly Buffer[],
  now: Date,
): Promise<Set<string>> => silentAmong(db, hashes, clockGuard.trusts(now) ? now : LONG_AGO)
