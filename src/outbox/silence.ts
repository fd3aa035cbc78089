import { after, ceilHour } from '../core/clock.ts'
import { keyedHash } from '../core/crypto.ts'
import { canonicalAddress } from '../core/email.ts'
import type { Deps } from '../deps.ts'
import { silenceKey } from './day-key.ts'
import { SILENCE } from './durations.ts'
import type { Silence } from './silence-store.ts'

/**
 * The wish that no letters go to that address for thirty days, rounded up to the full hour, as a hash under the key of
 * the month. The key is durable when this returns: call it before the transaction that keeps the silence.
 */
export async function silenceOf(deps: Pick<Deps, 'keys' | 'memory'>, address: string, now: Date): Promise<Silence> {
  const { month, key } = await silenceKey(deps, now)
  return { hash: keyedHash(key, canonicalAddress(address)), keyMonth: month, expiresAt: ceilHour(after(now, SILENCE)) }
}
