import type { Context } from 'hono'
import { recallAppeal, slugKey } from '../appeals/recall.ts'
import { findVersions } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Deps, Streams } from '../deps.ts'
import { networkOf, shareOf } from '../http/network.ts'
import { setComplete } from '../http/security.ts'
import { type Front, recallFront } from './front.ts'

/** When to come again where there is no room for one more stream; the counts as JSON can be asked for at any time. */
const NO_ROOM = 60

/**
 * Answers with the live counts of an appeal: `event: counts` with the same JSON as everywhere, at once and whenever they
 * change. Refuses where counts are not live (`forbidden`), and beyond the limits of the process or the network
 * (`unavailable`).
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

/** Something that the page shows has changed, but none of the counts. */
const PAGE = Buffer.from('event: page\ndata: {}\n\n')

/**
 * Sends what has changed to everyone who watches: one statement for all appeals that are watched, none while nobody
 * watches. Finds what any process has settled, and has this process's pages made anew.
 */
export async function sendChanges(deps: Deps): Promise<void> {
  deps.streams.catchUp()
  const watched = deps.streams.topics()
  if (watched.length === 0) return
  for (const { slug, version } of await findVersions(deps.db, watched)) {
    const known = await recallAppeal(deps, slug)
    if (known && known.appeal.version !== version) deps.memory.outdate(slugKey(slug))
    const recalled = await recallFront(deps, slug)
    if (recalled) deps.streams.send(slug, eventOf(deps, recalled.front), PAGE)
  }
}

interface Newest {
  version: number
  event: Uint8Array
}

const events = new WeakMap<Streams, Map<string, Newest>>()

/** One for each version, so that another event tells of another version: a front is made anew for less. */
function eventOf({ streams }: Deps, { appeal, counts }: Front): Uint8Array {
  const newest = events.get(streams) ?? new Map<string, Newest>()
  events.set(streams, newest)
  const known = newest.get(appeal.slug)
  if (known?.version === appeal.version) return known.event
  const event = Buffer.from(`event: counts\ndata: ${JSON.stringify(publicCounts(appeal, counts))}\n\n`)
  newest.set(appeal.slug, { version: appeal.version, event })
  return event
}
