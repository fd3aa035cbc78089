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

/** Other processes take signatures for as long as they remember the appeal as open, a second; and a write takes its time. */
const REMEMBERED = 3 * SECOND

export interface Stop {
  slug: string
  actor: string
  /**
   * Waits that many milliseconds, for a caller that ends afterwards: what other processes still took meanwhile is then
   * deleted here. Without it that is left to the retention of a running server.
   */
  wait?: (ms: number) => Promise<unknown>
}

/**
 * Stops an appeal at once and erases what could be held against its signers: letters, marks, indexes, the key, sealed
 * and public names. The counts stay, with nameless rows, and own links still see and withdraw. What was begun and not
 * finished, for example by a killed process, is finished by the next call or by the timer.
 */
export async function stopAppeal(deps: Deps, request: Stop): Promise<void> {
  const appeal = await findAppeal(deps.db, request.slug)
  if (!appeal) throw new Refusal('not_found', { message: `there is no appeal ${request.slug}` })
  if (appeal.state === 'draft')
    throw new Refusal('conflict', { message: `${appeal.slug} is a draft: nobody has signed it` })
  const now = deps.clock.now()
  // The refusal to sign and confirm is committed before anything is erased: nothing new comes in behind.
  await transact(deps.db, async (trx) => {
    const entry = { campaignId: appeal.campaign.id, actor: request.actor, subject: appeal.slug }
    await audit(trx, now, { ...entry, action: 'appeal.stopped' })
    await markStopped(trx, appeal.id, now)
  })
  deps.memory.forget(APPEALS)
  await shredAppeal(deps, appeal.id)
  if (!request.wait) return
  await request.wait(REMEMBERED)
  await transact(deps.db, (trx) => deletePendingOfAppeal(trx, appeal.id))
}
