import { after, ceilHour, DAY } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { APPEALS } from './recall.ts'
import { markClosed } from './state-store.ts'
import { findAppeal } from './store.ts'

export type Closer = Pick<Deps, 'db' | 'clock' | 'memory'>

export interface Closed {
  id: string
  slug: string
  closedAt: Date
  /** The end for confirming letters sent before the closing: a full hour, at least 24 hours after the closing. */
  lateUntil: Date
}

/**
 * Closes an appeal for good, as of the planned closing if that has passed, else as of now. Refuses an unknown slug
 * (`not_found`) and an appeal that is not open (`conflict`).
 */
export async function closeAppeal(deps: Closer, input: { slug: string; actor: string }): Promise<Closed> {
  const { slug, actor } = input
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Refusal('not_found', { message: `there is no appeal ${slug}` })
  const now = deps.clock.now()
  const at = appeal.closesAt && appeal.closesAt < now ? appeal.closesAt : now
  return closeAsOf(deps, { id: appeal.id, slug, campaignId: appeal.campaign.id }, at, actor)
}

/** Closes an open appeal as of `closedAt`. Refuses (`conflict`) an appeal that is not open. */
export async function closeAsOf(
  deps: Closer,
  appeal: { id: string; slug: string; campaignId: string },
  closedAt: Date,
  actor: string,
): Promise<Closed> {
  const { id, slug, campaignId } = appeal
  const lateUntil = ceilHour(after(closedAt, DAY))
  await transact(deps.db, async (trx) => {
    const detail = { closedAt: closedAt.toISOString(), lateUntil: lateUntil.toISOString() }
    await audit(trx, deps.clock.now(), { campaignId, actor, action: 'appeal.closed', subject: slug, detail })
    if (!(await markClosed(trx, id, { closedAt, lateUntil })))
      throw new Refusal('conflict', { message: `${slug} is not open` })
  })
  deps.memory.forget(APPEALS)
  return { id, slug, closedAt, lateUntil }
}
