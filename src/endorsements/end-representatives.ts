import { daysBefore, LONG_AGO } from '../core/clock.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { findRepresented, forgetRepresentatives, lockEndorsements } from './expired-store.ts'
import { destroyKeys, destroyRepresentatives, listRepresentativeKeys } from './representative.ts'

/**
 * Counts the representatives' keys that are due at `now`: those of a row that has gone, that has had its time, or that a
 * killed process never wrote. A key of yesterday, today or tomorrow may be one of a row that is being written.
 */
export const countRepresentativesDue = async (deps: Pick<Deps, 'db' | 'keys'>, now: Date): Promise<number> =>
  (await keysDue(deps, now)).length

/** Destroys these keys; listed organisations stay without their representatives. Returns the number of keys. */
export async function endRepresentatives(deps: Pick<Deps, 'db' | 'keys'>, now: Date): Promise<number> {
  await forgetRepresentatives(deps.db, now)
  const due = await keysDue(deps, now)
  await destroyKeys(deps, due)
  return due.length
}

/** Destroys the keys of an appeal's representatives, while its rows still name them. */
export const destroyKeysOfAppeal = async (
  deps: Pick<Deps, 'keys' | 'log'>,
  trx: Trx,
  appealId: string,
): Promise<void> => destroyRepresentatives(deps, await lockEndorsements(trx, appealId))

async function keysDue(deps: Pick<Deps, 'db' | 'keys'>, now: Date): Promise<string[]> {
  // While the clock is in doubt every key may be one of today.
  if (now <= LONG_AGO) return []
  const [first, last] = [daysBefore(now, 1), daysBefore(now, -1)]
  const keys = await listRepresentativeKeys(deps)
  const ids = keys.filter(({ day }) => day < first || day > last).map(({ id }) => id)
  const represented = ids.length === 0 ? new Set() : await findRepresented(deps.db, ids, now)
  return ids.filter((id) => !represented.has(id))
}
