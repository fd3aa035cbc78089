import { readAppeal } from '../appeals/act-on-appeal.ts'
import { dayOf } from '../core/clock.ts'
import type { Look } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import { forgetDecisions } from '../signatures/decided-store.ts'
import type { Actor } from '../staff/actor.ts'
import { type Decision, type DecisionAfterLook, decide } from './decide.ts'
import { setLook } from './decision-store.ts'
import { listByLook, type StoredName } from './name-store.ts'
import { type CurrentName, nameVersion } from './name-version.ts'
import { withCheckedReason } from './reason.ts'
import { closeReports } from './report-store.ts'

/** A name with its `nameVersion`, which a decision to keep has to give. */
export interface ModeratedName extends StoredName {
  version: string
}

/** The looks in the order of a name's life. */
export const LOOKS = ['waiting', 'shown', 'hidden'] as const satisfies Look[]

/** The public names of an appeal with one look or all looks, for moderators. Refuses an unknown slug with not_found. */
export const listNames = (
  deps: Deps,
  actor: Actor,
  { slug, look = 'waiting' }: { slug: string; look?: Look | 'all' },
): Promise<ModeratedName[]> =>
  readAppeal(deps, actor, { slug, action: 'names.read' }, async (db, appeal) => {
    const names = await listByLook(db, appeal.id, look === 'all' ? LOOKS : [look])
    return names.map((name) => ({ ...name, version: nameVersion(deps, name) }))
  })

/** Shows a waiting or hidden public name, unless the name has changed since the look. The number does not move. */
export const keepName = (deps: Deps, actor: Actor, decision: DecisionAfterLook): Promise<CurrentName> =>
  decide(deps, actor, decision, 'name.kept', async ({ trx, appeal }) => {
    if (!(await setLook(trx, appeal.id, decision.id, 'shown'))) return false
    await forgetDecisions(trx, appeal.id, decision.id)
    return true
  })

/** Hides a public name from every page and closes its open reports. The signature still counts. */
export const hideName = (deps: Deps, actor: Actor, decision: Decision): Promise<CurrentName> =>
  decide(deps, actor, withCheckedReason(decision), 'name.hidden', async ({ trx, now, appeal }) => {
    if (!(await setLook(trx, appeal.id, decision.id, 'hidden'))) return false
    await closeReports(trx, appeal.id, decision.id, 'hidden', dayOf(now))
    return true
  })
