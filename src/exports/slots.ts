import { Refusal } from '../core/errors.ts'
import type { Snapshots } from '../deps/snapshots.ts'
import type { Deps } from '../deps.ts'

/** The most lists that leave a process at once. */
const MOST = 2
/** Seconds after which another try is worth while. */
const RETRY_AFTER = 10

/** The campaigns whose lists are on their way, by process. */
const taken = new WeakMap<Snapshots, Set<string>>()

/** Takes one of the process's places, for a list of a campaign that has none on its way. Returns what gives it back. */
export function takeSlot({ snapshots }: Pick<Deps, 'snapshots'>, campaignId: string): () => void {
  const campaigns = taken.get(snapshots) ?? new Set()
  taken.set(snapshots, campaigns)
  if (campaigns.size >= MOST || campaigns.has(campaignId))
    throw new Refusal('unavailable', { reason: 'lists', retryAfter: RETRY_AFTER })
  campaigns.add(campaignId)
  return () => void campaigns.delete(campaignId)
}
