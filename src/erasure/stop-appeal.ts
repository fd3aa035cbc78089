import { APPEALS } from '../appeals/recall.ts'
import { markStopped } from '../appeals/state-store.ts'
import { findAppeal } from '../appeals/store.ts'
import { SECOND } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { deletePendingOfAppeal } from './erase-store.ts'
import { shredAppeal } from './shred.ts'

/** Other processes may take signatures while they cache the appeal as open (one second), plus the time of a write. */
const CACHED_ELSEWHERE = 3 * SECOND

export interface Stop {
  slug: string
  actor: string
  /**
   * Sleeps the given milliseconds. With `wait`, rows that other processes still wrote meanwhile are deleted before
   * this call returns; without `wait`, a running server's retention deletes them.
   */
  wait?: (ms: number) => Promise<unknown>
}

/**
 * Stops an appeal and erases everything that could be held against its signers: letters, marks, indexes, key and names.
 * The counts stay, with nameless rows; own links still see and withdraw. After a crash the next call, or the server's
 * timer, finishes the erasure. Refuses with not_found and conflict (a draft).
 */
export async function stopAppeal(deps: Deps, request: Stop): Promise<void> {
  const appeal = await findAppeal(deps.db, request.slug)
  if (!appeal) throw new Refusal('not_found', { message: `there is no appeal ${request.slug}` })
  if (appeal.state === 'draft')
    throw new Refusal('conflict', { message: `${appeal.slug} is a draft: nobody has signed it` })
  const now = deps.clock.now()
  // Commit the stop before the erasure, so no confirmation can add a signature after the erasure.
  await transact(deps.db, async (trx) => {
    const entry = { campaignId: appeal.campaign.id, actor: request.actor, subject: appeal.slug }
    await audit(trx, now, { ...entry, action: 'appeal.stopped' })
    await markStopped(trx, appeal.id, now)
  })
  deps.memory.forget(APPEALS)
  await shredAppeal(deps, appeal.id)
  if (!request.wait) return
  await request.wait(CACHED_ELSEWHERE)
  await transact(deps.db, (trx) => deletePendingOfAppeal(trx, appeal.id))
}
