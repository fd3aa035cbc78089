import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import { markStopped } from '../appeals/state-store.ts'
import { SECOND } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { deletePendingOfAppeal } from './erase.ts'
import { shredAppeal } from './shred.ts'

/** Other processes may take signatures while they cache the appeal as open (one second), plus the time of a write. */
const CACHED_ELSEWHERE = 3 * SECOND

export interface Stop {
  slug: string
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
export async function stopAppeal(deps: Deps, actor: Actor, { slug, wait }: Stop): Promise<void> {
  // Committed before the erasure, so that no confirmation can add a signature after it.
  const id = await actOnAppeal(deps, actor, { slug, action: 'appeal.stopped', lock: 'shared' }, async (acting) => {
    const { trx, now, appeal } = acting
    if (appeal.state === 'draft') throw new Refusal('conflict', { reason: 'nothing_to_stop', params: { slug } })
    await markStopped(trx, appeal.id, now)
    return { result: appeal.id, entry: { subject: slug } }
  })
  await shredAppeal(deps, slug)
  if (!wait) return
  await wait(CACHED_ELSEWHERE)
  await transact(deps.db, (trx) => deletePendingOfAppeal(trx, id))
}
