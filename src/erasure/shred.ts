import { APPEAL_KEYS, appealKeyNames } from '../appeals/key.ts'
import { lockAppealExclusively } from '../appeals/lock-store.ts'
import { APPEALS } from '../appeals/recall.ts'
import { markShredded } from '../appeals/state-store.ts'
import { bumpVersion } from '../appeals/store.ts'
import { settleAppeal } from '../count/settle.ts'
import { audit } from '../db/audit.ts'
import { codeOf, isDataError, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { deletePendingOfAppeal, eraseNames, forgetMarks } from './erase-store.ts'

/**
 * Destroys an appeal's email indexes and its key, for a stopped appeal also every name. Settles once more, erases under
 * the appeal's lock, commits, and only then deletes the key file.
 */
export async function shredAppeal(deps: Deps, id: string): Promise<void> {
  const now = deps.clock.now()
  const unsettled = await failureOf(settleAppeal(deps, id, now))
  await transact(deps.db, async (trx) => {
    const appeal = await lockAppealExclusively(trx, id)
    if (!appeal || appeal.shredded_at) return
    // Erase despite a data error, and after a stop despite any error: waiting rows settle later, without an index.
    if (unsettled && !appeal.stopped_at && !isDataError(unsettled.error)) throw unsettled.error
    await forgetMarks(trx, id)
    await deletePendingOfAppeal(trx, id)
    if (appeal.stopped_at) await eraseNames(trx, id)
    const { slug, campaign_id } = await markShredded(trx, id, now)
    const action = appeal.stopped_at ? 'appeal.erased' : 'appeal.shredded'
    await audit(trx, now, { campaignId: campaign_id, actor: 'system', action, subject: slug })
    await bumpVersion(trx, id)
  })
  for (const name of await appealKeyNames(deps, id)) await deps.keys.destroy(name)
  deps.memory.forget(APPEALS)
  deps.memory.forget(APPEAL_KEYS + id)
  if (unsettled) deps.log.error('shred.unsettled', { appeal: id, code: codeOf(unsettled.error) })
}

const failureOf = (work: Promise<unknown>): Promise<{ error: unknown } | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
