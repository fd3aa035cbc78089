import { findAppeal } from '../appeals/store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Look } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { type Decision, decide } from './decide.ts'
import { listByLook, type ModeratedName, setLook } from './look-store.ts'
import { closeReports } from './report-store.ts'

/** The public names of an appeal with that look (`waiting` unless said), for a moderator's eyes. */
export async function listNames(deps: Deps, slug: string, look: Look = 'waiting'): Promise<ModeratedName[]> {
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${slug}` })
  return listByLook(deps.db, appeal.id, look)
}

/** Shows a public name that waited or was hidden. The number does not move. */
export const keepName = (deps: Deps, decision: Decision): Promise<void> =>
  decide(deps, decision, 'name.kept', (trx, appeal) => setLook(trx, appeal.id, decision.id, 'shown'))

/** Hides a public name from every page, and so decides what was reported of it. It counts all the same. */
export const hideName = (deps: Deps, decision: Decision): Promise<void> =>
  decide(deps, decision, 'name.hidden', async (trx, appeal) => {
    if (!(await setLook(trx, appeal.id, decision.id, 'hidden'))) return false
    await closeReports(trx, appeal.id, decision.id, 'hidden', dayOf(deps.clock.now()))
    return true
  })
