import { closeDue } from '../appeals/close-due.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { destroyOldKeys, oldKeys } from '../outbox/day-key.ts'
import { countEnded, countEnding, deleteEnded, type Ended, type Ending } from './retention-store.ts'
import { shredDue } from './shred-due.ts'

/** How much of each kind has had its time. `keys`: of letters, tallies and silences. */
export type Expired = Ended & { keys: number } & Ending

/**
 * Ends whatever has had its time: rows in one transaction, keys, appeals that are to be closed, and indexes of those
 * whose late letters are over. Each also when another cannot be reached; a failure is thrown at the end.
 */
export async function deleteExpired(deps: Deps): Promise<Expired> {
  const now = deps.clock.now()
  const ended: Partial<Expired> = {}
  const steps = [
    async () => Object.assign(ended, await transact(deps.db, (trx) => deleteEnded(trx, now))),
    async () => Object.assign(ended, { keys: (await destroyOldKeys(deps, now)).length }),
    async () => Object.assign(ended, { closings: (await closeDue(deps)).length }),
    async () => Object.assign(ended, { indexes: await shredDue(deps) }),
  ]
  await oneByOne(steps, (step) => step())
  return ended as Expired
}

/** What `retain` would have ended at that moment. Changes nothing. */
export async function countExpired(deps: Deps, now: Date): Promise<Expired> {
  const rows = await countEnded(deps.db, now)
  return { ...rows, keys: (await oldKeys(deps, now)).length, ...(await countEnding(deps.db, now)) }
}
