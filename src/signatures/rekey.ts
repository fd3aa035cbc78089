import { APPEAL_KEYS, appealKeyFrom, appealKeyName, fingerprintOf } from '../appeals/key.ts'
import { APPEALS } from '../appeals/recall.ts'
import { bumpVersion, findAppeal } from '../appeals/store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { forgetMarks, lockAppealAlone, setKey } from './shred-store.ts'

/**
 * Gives an open appeal whose key is lost or wrong a new one. Marks and indexes under the old key are erased: that
 * weakens the duplicate check for signatures given before, and nothing else. Letters under way stay usable.
 */
export async function rekeyAppeal(deps: Deps, request: { slug: string; actor: string }): Promise<void> {
  const appeal = await findAppeal(deps.db, request.slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${request.slug}` })
  if (appeal.state === 'draft' || appeal.shreddedAt)
    throw new Refusal('not_open', {
      message: `${appeal.slug} has no key: it is ${appeal.shreddedAt ? 'shredded' : 'a draft'}`,
    })
  const now = deps.clock.now()
  await deps.keys.destroy(appealKeyName(appeal.id))
  const fingerprint = fingerprintOf(appealKeyFrom(await deps.keys.make(appealKeyName(appeal.id))))
  await transact(deps.db, async (trx) => {
    // Alone, so that no confirmation under way brings an index of the old key in behind.
    await lockAppealAlone(trx, appeal.id)
    await forgetMarks(trx, appeal.id)
    await setKey(trx, appeal.id, fingerprint, dayOf(now))
    await audit(trx, now, {
      campaignId: appeal.campaign.id,
      actor: request.actor,
      action: 'appeal.rekeyed',
      subject: appeal.slug,
    })
    await bumpVersion(trx, appeal.id)
  })
  deps.memory.forget(APPEALS)
  deps.memory.forget(APPEAL_KEYS + appeal.id)
}
