import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { destroyOldKeys, oldKeys } from '../outbox/day-key.ts'
import { countEnded, deleteEnded, type Ended } from './retention-store.ts'

/** How much of each kind has had its time. `keys`: of letters, tallies and silences. */
export type Retained = Ended & { keys: number }

/**
 * Deletes whatever has had its time: rows in one transaction, and keys, each also when the other cannot be reached.
 * What becomes of an appeal after its closing is decided elsewhere, by shredDue.
 */
export async function retain(deps: Deps): Promise<Retained> {
  const now = deps.clock.now()
  const [rows, keys] = await Promise.allSettled([
    transact(deps.db, (trx) => deleteEnded(trx, now)),
    destroyOldKeys(deps, now),
  ])
  if (rows.status === 'rejected') throw rows.reason
  if (keys.status === 'rejected') throw keys.reason
  return { ...rows.value, keys: keys.value.length }
}

/** What `retain` would have deleted at that moment. Changes nothing. */
export async function retainable(deps: Deps, now: Date): Promise<Retained> {
  const rows = await countEnded(deps.db, now)
  return { ...rows, keys: (await oldKeys(deps, now)).length }
}
