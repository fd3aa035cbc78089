import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import type { Appeal } from '../appeals/appeal.ts'
import {
  appealKeyFrom,
  appealKeyNames,
  fingerprintOf,
  forgetAppealKeys,
  newAppealKeyName,
  readMatchingKey,
} from '../appeals/key.ts'
import { lockAppealExclusively } from '../appeals/lock-store.ts'
import { setKey } from '../appeals/state-store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { forgetMarks } from './erase.ts'

export interface Rekey {
  slug: string
  /** Replaces the present key even when it is there and fits. */
  replaceGoodKey?: boolean
}

/**
 * Replaces the lost or wrong key of an appeal; letters under way stay usable. Refuses with not_found, not_open, and
 * conflict (reason `key_fits`: the present key is good; no reason: a concurrent call). After a crash the appeal has its
 * old key or the new key, and the next call destroys the unused key.
 */
export async function rekeyAppeal(deps: Deps, actor: Actor, { slug, replaceGoodKey }: Rekey): Promise<void> {
  const wanted = { slug, action: 'appeal.rekeyed', lock: 'alone' } as const
  // The files are worked on under the lock: of two calls at once the second would destroy the first one's new key.
  const id = await actOnAppeal(deps, actor, wanted, async ({ trx, now, appeal }) => {
    const { id, state, shreddedAt, stoppedAt, keyFingerprint } = appeal
    if (state === 'draft' || shreddedAt || stoppedAt) throw withoutKey(appeal)
    if ((await destroyUnusedKeys(deps, id, keyFingerprint)) && !replaceGoodKey)
      throw new Refusal('conflict', { reason: 'key_fits', params: { slug } })
    // A second key beside the old key, which the appeal uses until the commit.
    const fingerprint = fingerprintOf(appealKeyFrom(await deps.keys.make(newAppealKeyName(id))))
    // Only the duplicate check for earlier signatures gets weaker.
    await forgetMarks(trx, id)
    await setKey(trx, id, fingerprint, dayOf(now))
    return { result: id, entry: { subject: slug } }
  })
  forgetAppealKeys(deps, id)
  await transact(deps.db, async (trx) => {
    const locked = await lockAppealExclusively(trx, id)
    await destroyUnusedKeys(deps, id, locked?.key_fingerprint ?? null)
  })
}

const withoutKey = ({ slug, state, stoppedAt }: Appeal) => {
  const because = stoppedAt ? 'stopped' : state === 'draft' ? 'a draft' : 'shredded'
  return new Refusal('not_open', { reason: 'without_key', params: { slug, state: because } })
}

/**
 * Destroys all keys of the appeal except the one with this fingerprint, under the appeal's lock. Returns false, with
 * nothing destroyed, when that key is missing.
 */
async function destroyUnusedKeys(deps: Deps, id: string, fingerprint: Buffer | null): Promise<boolean> {
  const unused: string[] = []
  let isKeyThere = false
  for (const name of await appealKeyNames(deps, id)) {
    if (await readMatchingKey(deps, name, fingerprint)) isKeyThere = true
    else unused.push(name)
  }
  if (isKeyThere) for (const name of unused) await deps.keys.destroy(name)
  return isKeyThere
}
