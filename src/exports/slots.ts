import { Refusal } from '../core/errors.ts'
import type { Snapshots } from '../deps/snapshots.ts'
import type { Deps } from '../deps.ts'

/** The most lists that leave a process at once, each with a snapshot. */
const MOST = 2
/** Seconds after which another try is worth while. */
const RETRY_AFTER = 10

/** One of a process's places for lists. */
export interface Slot {
  /** The campaign whose list is on its way; undefined once all its bytes are taken: it may take another list in another place. */
  campaign: string | undefined
  /** Frees the place: its snapshot is closed. */
  free(): void
}

const taken = new WeakMap<Snapshots, Set<Slot>>()

/** Takes one of the process's places, for a list of a campaign that has none on its way. */
export function takeSlot({ snapshots }: Pick<Deps, 'snapshots'>, campaign: string): Slot {
  const slots = taken.get(snapshots) ?? new Set()
  taken.set(snapshots, slots)
  if (slots.size >= MOST || [...slots].some((other) => other.campaign === campaign))
    throw new Refusal('unavailable', { reason: 'lists', retryAfter: RETRY_AFTER })
  const slot: Slot = { campaign, free: () => void slots.delete(slot) }
  slots.add(slot)
  return slot
}
