import {
  APPEAL_KEYS,
  appealKeyFrom,
  appealKeyNames,
  fingerprintOf,
  newAppealKeyName,
  readIfFits,
} from '../appeals/key.ts'
import { lockAppealAlone } from '../appeals/lock-store.ts'
import { APPEALS } from '../appeals/recall.ts'
import { setKey } from '../appeals/state-store.ts'
import { bumpVersion, findAppeal } from '../appeals/store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { forgetMarks } from './erase-store.ts'

export interface Rekey {
  slug: string
  actor: string
  /** A good key, too, is given up only by somebody who says so. */
  evenIfItFits?: boolean
}

/**
 * Gives an open appeal whose key is lost or wrong a new one. Marks and indexes under the old key are erased: that
 * weakens the duplicate check for signatures given before, and nothing else. Letters under way stay usable. Refuses with
 * not_found, not_open, and conflict (reason `key_fits`: the present key is good). Broken off anywhere, the appeal still
 * has the key that it had, or has the new one; the next call does away with what was left.
 */
export async function rekeyAppeal(deps: Deps, request: Rekey): Promise<void> {
  const appeal = await findAppeal(deps.db, request.slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${request.slug}` })
  if (appeal.state === 'draft' || appeal.shreddedAt) throw withoutKey(appeal.slug, appeal.state)
  if ((await destroyOthers(deps, appeal.id)) && !request.evenIfItFits)
    throw new Refusal('conflict', { reason: 'key_fits', message: `the key of ${appeal.slug} is there, and fits` })
  const now = deps.clock.now()
  // Beside the old one, which is the appeal's until the commit.
  const name = newAppealKeyName(appeal.id)
  const fingerprint = fingerprintOf(appealKeyFrom(await deps.keys.make(name)))
  await transact(deps.db, async (trx) => {
    // Alone, so that no confirmation under way brings an index of the old key in behind.
    const locked = await lockAppealAlone(trx, appeal.id)
    if (!locked || locked.stopped_at || locked.shredded_at) throw withoutKey(appeal.slug, 'shredded')
    // Another call may have taken it for one that was left.
    if (!(await readIfFits(deps, name, fingerprint)))
      throw new Refusal('conflict', { message: `${appeal.slug} is being given a key by somebody else: look again` })
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
  await destroyOthers(deps, appeal.id)
}

const withoutKey = (slug: string, state: string) =>
  new Refusal('not_open', { message: `${slug} has no key: it is ${state === 'draft' ? 'a draft' : 'shredded'}` })

/**
 * Destroys whatever lies beside the appeal's key; false, and nothing is destroyed, when that is not there. Under its lock,
 * so that every other call sees that its new key has gone.
 */
const destroyOthers = (deps: Deps, id: string): Promise<boolean> =>
  transact(deps.db, async (trx) => {
    const locked = await lockAppealAlone(trx, id)
    const others: string[] = []
    let there = false
    for (const name of await appealKeyNames(deps, id)) {
      if (await readIfFits(deps, name, locked?.key_fingerprint ?? null)) there = true
      else others.push(name)
    }
    if (there) for (const name of others) await deps.keys.destroy(name)
    return there
  })
