import { countToShred, stoppedOrShredded } from '../appeals/state-store.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { type Db, type Trx, transact } from '../db/database.ts'
import type { Due, Ending } from '../db/ending.ts'
import type { Expiry, Moment, RowNumbers } from '../db/expiry.ts'
import type { Deps } from '../deps.ts'
import { ENDINGS } from './endings.ts'
import { shredDue } from './shred-due.ts'

/** The kinds of what expires, in the order in which the operator reads their numbers. */
const NOTHING = {
  submissions: 0,
  letters: 0,
  receipts: 0,
  tallies: 0,
  silences: 0,
  reports: 0,
  mutes: 0,
  failures: 0,
  keys: 0,
  closings: 0,
  indexes: 0,
}

/**
 * Numbers of expired rows, of keys (of letters, tallies and silences), and of appeals due to be closed (`closings`) and
 * to lose their email indexes and key (`indexes`).
 */
export type Expired = typeof NOTHING
type Kind = keyof Expired

const endings: Ending<Kind, Deps>[] = ENDINGS
const EXPIRIES: Expiry<Kind>[] = endings.flatMap(({ expires = [] }) => expires)

const SHREDDING: Due<'indexes', Deps> = {
  kind: 'indexes',
  count: ({ db }, now) => countToShred(db, now),
  end: (deps) => shredDue(deps),
}
/** Shredding comes after the closing, which may make an appeal due. */
const DUE: Due<Kind, Deps>[] = [...endings.flatMap(({ due = [] }) => due), SHREDDING]

/**
 * Deletes expired rows (one transaction) and keys, closes due appeals, and shreds appeals whose late letters are over.
 * A step that fails does not stop the others; its error is thrown at the end.
 */
export async function deleteExpired(deps: Deps): Promise<Expired> {
  const now = deps.clock.now()
  const expired = { ...NOTHING }
  const deleteRows = async () => {
    for (const [kind, n] of await transact(deps.db, (trx) => deleteExpiredRows(trx, now))) expired[kind] = n
  }
  const ends = DUE.map(({ kind, end }) => async () => {
    expired[kind] = await end(deps, now)
  })
  await oneByOne([deleteRows, ...ends], (step) => step())
  return expired
}

async function deleteExpiredRows(trx: Trx, now: Date): Promise<RowNumbers<Kind>> {
  const moment = await momentOf(trx, now)
  const deleted: RowNumbers<Kind> = []
  for (const expiry of EXPIRIES) deleted.push(...(await expiry.delete(trx, moment)))
  return deleted
}

/** Counts the rows, keys and appeals that `deleteExpired` would handle at `now`. Changes nothing. */
export async function countExpired(deps: Deps, now: Date): Promise<Expired> {
  const expired = { ...NOTHING }
  const moment = await momentOf(deps.db, now)
  for (const expiry of EXPIRIES) for (const [kind, n] of await expiry.count(deps.db, moment)) expired[kind] = n
  for (const { kind, count } of DUE) expired[kind] = await count(deps, now)
  return expired
}

const momentOf = async (db: Db, now: Date): Promise<Moment> => ({
  now,
  stoppedOrShredded: await stoppedOrShredded(db, now),
})
