import { findAppeal } from '../appeals/store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Look } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { type Decision, type DecisionAfterLook, decide } from './decide.ts'
import { setLook } from './decision-store.ts'
import { listByLook, type StoredName } from './name-store.ts'
import { type NameAsItIs, nameVersion } from './name-version.ts'
import { closeReports } from './report-store.ts'

/** A name with the version by which it is kept. */
export interface ModeratedName extends StoredName {
  version: string
}

/** In the order in which a name has them. */
export const LOOKS = ['waiting', 'shown', 'hidden'] as const satisfies Look[]

/** The public names of an appeal with that look (`waiting` unless said), or all of them, for a moderator's eyes. */
export async function listNames(deps: Deps, slug: string, look: Look | 'all' = 'waiting'): Promise<ModeratedName[]> {
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${slug}` })
  const names = await listByLook(deps.db, appeal.id, look === 'all' ? LOOKS : [look])
  return names.map((name) => ({ ...name, version: nameVersion(deps, name) }))
}

/** Shows a public name that waited or was hidden, unless it is no longer the one looked at. The number does not move. */
export const keepName = (deps: Deps, decision: DecisionAfterLook): Promise<NameAsItIs> =>
  decide(deps, decision, 'name.kept', (trx, appeal) => setLook(trx, appeal.id, decision.id, 'shown'))

/** Hides a public name from every page, and so decides what was reported of it. It counts all the same. */
export const hideName = (deps: Deps, decision: Decision): Promise<NameAsItIs> =>
  decide(deps, decision, 'name.hidden', async (trx, appeal) => {
    if (!(await setLook(trx, appeal.id, decision.id, 'hidden'))) return false
    await closeReports(trx, appeal.id, decision.id, 'hidden', dayOf(deps.clock.now()))
    return true
  })
