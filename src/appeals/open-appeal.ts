import { dayOf, floorHour } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { appealKeyFrom, appealKeyName, fingerprintOf } from './key.ts'
import { asOfAt } from './policy.ts'
import { APPEALS } from './recall.ts'
import { beginCounts, markOpen } from './state-store.ts'
import { findAppeal } from './store.ts'

/**
 * Opens a draft for signing. Recipients need not be proven yet: private signing is off until two are proven. Refuses an
 * unknown slug (`not_found`), an appeal that is no draft, and a planned closing that has passed (`conflict`).
 */
export async function openAppeal(
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'keys'>,
  input: { slug: string; actor: string },
): Promise<{ id: string; slug: string; openedOn: string }> {
  const { slug, actor } = input
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Refusal('not_found', { message: `there is no appeal ${slug}` })
  if (appeal.state !== 'draft') throw new Refusal('conflict', { message: `${slug} is ${appeal.state} already` })
  const now = deps.clock.now()
  if (appeal.closesAt && appeal.closesAt <= now)
    throw new Refusal('conflict', { message: `the closing of ${slug}, ${appeal.closesAt.toISOString()}, has passed` })
  // The key is durable before the commit that opens the appeal, so that no index is made with a key that could be lost.
  const key = appealKeyFrom(await deps.keys.make(appealKeyName(appeal.id)))
  const opened = { openedOn: dayOf(now), keyFingerprint: fingerprintOf(key) }
  await transact(deps.db, async (trx) => {
    await beginCounts(trx, appeal.id, { asOf: asOfAt(appeal.policy, now), settledHour: floorHour(now) })
    await audit(trx, now, { campaignId: appeal.campaign.id, actor, action: 'appeal.opened', subject: slug })
    if (!(await markOpen(trx, appeal.id, opened)))
      throw new Refusal('conflict', { message: `${slug} was opened meanwhile` })
  })
  deps.memory.forget(APPEALS)
  return { id: appeal.id, slug, openedOn: opened.openedOn }
}
