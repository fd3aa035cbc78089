import { daysBefore } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import { findRepresented, forgetRepresentatives } from './expired-store.ts'
import { destroyRepresentatives, listRepresentativeKeys } from './representative.ts'

/**
 * Counts the representatives' keys that are due at `now`: those of a row that has gone, that has had its time, or that a
 * killed process never wrote. A key of today or yesterday may be one of a row that is being written.
 */
export const countRepresentativesDue = async (deps: Pick<Deps, 'db' | 'keys'>, now: Date): Promise<number> =>
  (await keysDue(deps, now)).length

/** Destroys these keys; listed organisations stay without their representatives. Returns the number of keys. */
export async function endRepresentatives(deps: Pick<Deps, 'db' | 'keys'>, now: Date): Promise<number> {
  await forgetRepresentatives(deps.db, now)
  const due = await keysDue(deps, now)
  await destroyRepresentatives(deps, due)
  return due.length
}

async function keysDue(deps: Pick<Deps, 'db' | 'keys'>, now: Date): Promise<string[]> {
  const ids = await listRepresentativeKeys(deps, daysBefore(now, 1))
  const represented = ids.length === 0 ? new Set() : await findRepresented(deps.db, ids, now)
  return ids.filter((id) => !represented.has(id))
}
