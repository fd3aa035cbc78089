import { closeDue } from '../appeals/close-due.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { destroyExpiredKeys, expiredKeys } from '../outbox/day-key.ts'
import {
  countDueAppeals,
  countExpiredRows,
  type DueAppeals,
  deleteExpiredRows,
  type ExpiredRows,
  NO_ROWS,
} from './retention-store.ts'
import { shredDue } from './shred-due.ts'

/** Numbers of expired rows, keys (of letters, tallies and silences) and appeals. */
export type Expired = ExpiredRows & { keys: number } & DueAppeals

/**
 * Deletes expired rows (one transaction) and keys, closes due appeals, and shreds appeals whose late letters are over.
 * A step that fails does not stop the others; its error is thrown at the end.
 */
export async function deleteExpired(deps: Deps): Promise<Expired> {
  const now = deps.clock.now()
  const expired: Expired = { ...NO_ROWS, keys: 0, closings: 0, indexes: 0 }
  const steps = [
    async () => Object.assign(expired, await transact(deps.db, (trx) => deleteExpiredRows(trx, now))),
    async () => {
      expired.keys = (await destroyExpiredKeys(deps, now)).length
    },
    async () => {
      expired.closings = (await closeDue(deps)).length
    },
    async () => {
      expired.indexes = await shredDue(deps)
    },
  ]
  await oneByOne(steps, (step) => step())
  return expired
}

/** Counts the rows, keys and appeals that `deleteExpired` would handle at `now`. Changes nothing. */
export async function countExpired(deps: Deps, now: Date): Promise<Expired> {
  const rows = await countExpiredRows(deps.db, now)
  return { ...rows, keys: (await expiredKeys(deps, now)).length, ...(await countDueAppeals(deps.db, now)) }
}
