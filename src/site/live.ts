import type { Context } from 'hono'
import { isCurrent, recallAppeal } from '../appeals/recall.ts'
import { findVersions } from '../appeals/store.ts'
import { BoundedMap } from '../core/bounded-map.ts'
import { Refusal } from '../core/errors.ts'
import type { Streams } from '../deps/streams.ts'
import type { Deps } from '../deps.ts'
import { networkOf, shareOf } from '../http/network.ts'
import { setComplete } from '../http/security.ts'
import { type Front, recallFront } from './front.ts'
import { frontCounts } from './front-counts.ts'

/** Retry-After in seconds, when there is no room for one more stream. The counts as JSON stay available. */
const NO_ROOM = 60

/**
 * Streams the live counts of an appeal: `event: counts` with the JSON of /counts, at once and on every change. Refuses
 * with `forbidden` when counts are not live, with `unavailable` beyond the limit of the process or of the network.
 */
export function openCounts(deps: Deps, c: Context, front: Front, headers: Record<string, string>): Response {
  const { appeal } = front
  if (!appeal.policy.liveCounts) throw new Refusal('forbidden')
  if (c.req.method === 'HEAD') {
    setComplete(c)
    return c.body(null, 200, headers)
  }
  const network = networkOf(c, deps.config)
  const most = deps.config.streamLimit.network * shareOf(network)
  const answer = deps.streams.open(c, { topic: appeal.slug, network, most, first: eventOf(deps, front), headers })
  if (!answer) throw new Refusal('unavailable', { reason: 'streams', retryAfter: NO_ROOM })
  setComplete(c)
  return answer
}

/** The event for a change of the page that leaves its counts the same. */
const PAGE_EVENT = Buffer.from('event: page\ndata: {}\n\n')

/**
 * Tells the listeners of this process about changes made by any process, and reloads the changed fronts for its pages.
 * Costs one statement for all watched appeals together, and none while nobody watches.
 */
export async function sendChanges(deps: Deps): Promise<void> {
  deps.streams.catchUp()
  const watched = deps.streams.topics()
  if (watched.length === 0) return
  for (const found of await findVersions(deps.db, watched)) {
    const known = await recallAppeal(deps, found.slug)
    if (known && !isCurrent(known.appeal, found)) deps.memory.markStale({ of: known.appeal.id })
    const recalled = await recallFront(deps, found.slug)
    // Counts go to the grid when an appeal is protected, and the slug may have another appeal by now.
    if (!recalled?.front.appeal.policy.liveCounts) deps.streams.close(found.slug, PAGE_EVENT)
    else deps.streams.send(found.slug, eventOf(deps, recalled.front), PAGE_EVENT)
  }
}

interface Newest {
  id: string
  version: number
  event: Uint8Array
}

/** The newest events by slug. */
const events = new WeakMap<Streams, BoundedMap<string, Newest>>()
const MAX_EVENTS = 1_000

/**
 * The event of a version, always the same object: `Streams.send` takes another object for a change, but a front can be
 * loaded anew without a change.
 */
function eventOf({ streams }: Deps, front: Front): Uint8Array {
  const { appeal } = front
  const newest = events.get(streams) ?? new BoundedMap<string, Newest>(MAX_EVENTS)
  events.set(streams, newest)
  const known = newest.get(appeal.slug)
  if (known && isCurrent(appeal, known)) return known.event
  const event = Buffer.from(`event: counts\ndata: ${JSON.stringify(frontCounts(front))}\n\n`)
  newest.set(appeal.slug, { id: appeal.id, version: appeal.version, event })
  return event
}
