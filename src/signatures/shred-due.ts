import { APPEAL_KEYS, appealKeyName } from '../appeals/key.ts'
import { APPEALS } from '../appeals/recall.ts'
import { bumpVersion } from '../appeals/store.ts'
import { floorHour } from '../core/clock.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { settleAppeal } from './settle.ts'
import {
  appealsToShred,
  deletePendingOfAppeal,
  forgetMarks,
  lockAppealAlone,
  markShredded,
  shreddedAppeals,
} from './shred-store.ts'

/**
 * Destroys the email index and its key of every appeal whose late letters are over: settles once more, erases under
 * the appeal's lock, commits, and only then deletes the key file. Every call deletes key files that are still there.
 */
export async function shredDue(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  for (const { id } of await appealsToShred(deps.db, now)) {
    await settleAppeal(deps, id, { now, asOf: floorHour(now) })
    await shred(deps, id, now)
    deps.memory.forget(APPEALS)
    deps.memory.forget(APPEAL_KEYS + id)
  }
  const names = new Set(await deps.keys.list())
  for (const { id } of await shreddedAppeals(deps.db))
    if (names.has(appealKeyName(id))) await deps.keys.destroy(appealKeyName(id))
}

const shred = (deps: Deps, id: string, now: Date): Promise<void> =>
  transact(deps.db, async (trx) => {
    const appeal = await lockAppealAlone(trx, id)
    if (!appeal || appeal.shredded_at) return
    await forgetMarks(trx, id)
    await deletePendingOfAppeal(trx, id)
    const { slug, campaign_id } = await markShredded(trx, id, now)
    await audit(trx, now, { campaignId: campaign_id, actor: 'system', action: 'appeal.shredded', subject: slug })
    await bumpVersion(trx, id)
  })
