import { after, ceilHour } from '../core/clock.ts'
import { keyedHash } from '../core/crypto.ts'
import { canonicalAddress } from '../core/email.ts'
import type { Address } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { silenceKey } from './day-key.ts'
import { SILENCE } from './durations.ts'
import type { Silence } from './silence-store.ts'

/**
 * A silence: no letters to the address for thirty days, rounded up to the full hour. The address is hashed under the
 * month's key, which is durable when this returns: call before the transaction that stores the silence.
 */
export async function silenceOf(deps: Pick<Deps, 'keys' | 'memory'>, address: Address, now: Date): Promise<Silence> {
  const { month, key } = await silenceKey(deps, now)
  return { hash: keyedHash(key, canonicalAddress(address)), keyMonth: month, expiresAt: ceilHour(after(now, SILENCE)) }
}
