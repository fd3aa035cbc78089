import { APPEALS } from '../appeals/recall.ts'
import { markStopped } from '../appeals/state-store.ts'
import { findAppeal } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { shredAppeal } from './shred.ts'

/**
 * Stops an appeal at once and erases what could be held against its signers: letters, marks, indexes, the key, sealed
 * and public names. The counts stay, with nameless rows, and own links still see and withdraw. What was begun and not
 * finished, for example by a killed process, is finished by the next call or by the timer.
 */
export async function stopAppeal(deps: Deps, request: { slug: string; actor: string }): Promise<void> {
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
}
