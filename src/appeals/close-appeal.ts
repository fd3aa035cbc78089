import { after, ceilHour, DAY } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnAppeal } from './act-on-appeal.ts'
import { markClosed } from './state-store.ts'

export type Closer = Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>

export interface Closed {
  id: string
  slug: string
  closedAt: Date
  /** Letters sent before the closing can be confirmed until then: a full hour, at least 24 hours after the closing. */
  lateUntil: Date
}

/**
 * Ends signing for good: open → closed, as of the planned closing when that has passed, else as of now. Refuses an
 * unknown slug (`not_found`) and an appeal that is not open (`conflict`).
 */
export const closeAppeal = (deps: Closer, actor: Actor, { slug }: { slug: string }): Promise<Closed> =>
  actOnAppeal(deps, actor, { slug, action: 'appeal.closed', lock: 'alone' }, async ({ trx, now, appeal }) => {
    if (appeal.state !== 'open') throw new Refusal('conflict', { reason: 'appeal_not_open', params: { slug } })
    const closedAt = appeal.closesAt && appeal.closesAt < now ? appeal.closesAt : now
    const lateUntil = ceilHour(after(closedAt, DAY))
    await markClosed(trx, appeal.id, { closedAt, lateUntil })
    const detail = { closedAt: closedAt.toISOString(), lateUntil: lateUntil.toISOString() }
    return { result: { id: appeal.id, slug, closedAt, lateUntil }, entry: { subject: slug, detail } }
  })
