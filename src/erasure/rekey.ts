import {
  APPEAL_KEYS,
  appealKeyFrom,
  appealKeyNames,
  fingerprintOf,
  newAppealKeyName,
  readMatchingKey,
} from '../appeals/key.ts'
import { lockAppealExclusively } from '../appeals/lock-store.ts'
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
  /** Replaces the present key even when it is there and fits. */
  replaceGoodKey?: boolean
}

/**
 * Replaces the lost or wrong key of an appeal; letters under way stay usable. Refuses with not_found, not_open, and
 * conflict (reason `key_fits`: the present key is good; no reason: a concurrent call). After a crash the appeal has its
 * old key or the new key, and the next call destroys the unused key.
 */
export async function rekeyAppeal(deps: Deps, request: Rekey): Promise<void> {
  const appeal = await findAppeal(deps.db, request.slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${request.slug}` })
  if (appeal.state === 'draft' || appeal.shreddedAt) throw withoutKey(appeal.slug, appeal.state)
  if ((await destroyUnusedKeys(deps, appeal.id)) && !request.replaceGoodKey)
    throw new Refusal('conflict', { reason: 'key_fits', message: `the key of ${appeal.slug} is there, and fits` })
  const now = deps.clock.now()
  // A second key beside the old key, which the appeal uses until the commit.
  const name = newAppealKeyName(appeal.id)
  const fingerprint = fingerprintOf(appealKeyFrom(await deps.keys.make(name)))
  await transact(deps.db, async (trx) => {
    // Exclusive lock: a confirmation under way could otherwise write an index of the old key after the erasure.
    const locked = await lockAppealExclusively(trx, appeal.id)
    if (!locked || locked.stopped_at || locked.shredded_at) throw withoutKey(appeal.slug, 'shredded')
    // A concurrent call may have destroyed the new key as unused.
    if (!(await readMatchingKey(deps, name, fingerprint)))
      throw new Refusal('conflict', { message: `${appeal.slug} is being given a key by somebody else: look again` })
    // Only the duplicate check for earlier signatures gets weaker.
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
  await destroyUnusedKeys(deps, appeal.id)
}

const withoutKey = (slug: string, state: string) =>
  new Refusal('not_open', { message: `${slug} has no key: it is ${state === 'draft' ? 'a draft' : 'shredded'}` })

/**
 * Destroys all keys of the appeal except its present key. Returns false, with nothing destroyed, when the present key
 * is missing. Holds the appeal's lock, so a concurrent rekey sees before its commit that its new key is gone.
 */
const destroyUnusedKeys = (deps: Deps, id: string): Promise<boolean> =>
  transact(deps.db, async (trx) => {
    const locked = await lockAppealExclusively(trx, id)
    const unused: string[] = []
    let isKeyThere = false
    for (const name of await appealKeyNames(deps, id)) {
      if (await readMatchingKey(deps, name, locked?.key_fingerprint ?? null)) isKeyThere = true
      else unused.push(name)
    }
    if (isKeyThere) for (const name of unused) await deps.keys.destroy(name)
    return isKeyThere
  })
