import { countToShred, stoppedOrShredded } from '../appeals/state-store.ts'
import { LONG_AGO } from '../core/clock.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { type Db, type Trx, transact } from '../db/database.ts'
import type { Due, Ending } from '../db/ending.ts'
import type { Expiry, Moment, RowNumbers } from '../db/expiry.ts'
import { bringBack } from '../db/latest.ts'
import type { Schema } from '../db/schema.ts'
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
  endorsements: 0,
  proofs: 0,
  failures: 0,
  funnel: 0,
  domains: 0,
  previews: 0,
  sessions: 0,
  invitations: 0,
  codes: 0,
  tries: 0,
  tokens: 0,
  keys: 0,
  representatives: 0,
  closings: 0,
  indexes: 0,
}

/**
 * Numbers of expired rows, of keys (of letters, tallies and silences; of `representatives`), and of appeals due to be
 * closed (`closings`) and to lose their email indexes and key (`indexes`).
 */
export type Expired = typeof NOTHING
type Kind = keyof Expired

const endings: Ending<Kind, Deps>[] = ENDINGS
const EXPIRIES: Expiry<Kind>[] = endings.flatMap(({ expires = [] }) => expires)

const SHREDDING: Due<'indexes', Deps> = {
  kind: 'indexes',
  count: ({ db }, now) => countToShred(db, now),
  end: (deps, now) => shredDue(deps, now),
}
/** Shredding comes after the closing, which may make an appeal due. */
const DUE: Due<Kind, Deps>[] = [...endings.flatMap(({ due = [] }) => due), SHREDDING]

/**
 * Deletes expired rows (one transaction) and keys, closes due appeals, and shreds appeals whose late letters are over.
 * While the clock is in doubt nothing counts as expired, and only what a stop began is finished. A step that fails does
 * not stop the others; its error is thrown at the end.
 */
export async function deleteExpired(deps: Deps): Promise<Expired> {
  const now = deps.clock.now()
  const expired = { ...NOTHING }
  const looked = deps.clockGuard.look(now)
  const isTrusted = await looked.then(
    ({ trusted }) => trusted,
    () => deps.clockGuard.trusts(now),
  )
  const by = isTrusted ? now : LONG_AGO
  const repair = async () => {
    await transact(deps.db, (trx) => repairRows(trx, now))
    const { trusted, newest } = await looked
    if (trusted) await bringTimesBack(deps.db, newest)
  }
  const deleteRows = async () => {
    for (const [kind, n] of await transact(deps.db, (trx) => deleteExpiredRows(trx, by))) expired[kind] += n
  }
  const ends = DUE.map(({ kind, end }) => async () => {
    expired[kind] = await end(deps, by)
  })
  await oneByOne([repair, deleteRows, ...ends], (step) => step())
  return expired
}

async function repairRows(trx: Trx, now: Date): Promise<void> {
  for (const { repair } of endings) await repair?.(trx, now)
}

/** Lowers what lies further ahead than it can. Each table by itself, so that no order of locks is needed. */
async function bringTimesBack(db: Db, now: Date): Promise<void> {
  const tables = endings.flatMap(({ latest = {} }) => Object.entries(latest))
  await oneByOne(tables, ([table, columns]) => bringBack(db, table as keyof Schema, columns, now))
}

async function deleteExpiredRows(trx: Trx, by: Date): Promise<RowNumbers<Kind>> {
  const moment = { now: by, stoppedOrShredded: await stoppedOrShredded(trx) }
  const deleted: RowNumbers<Kind> = []
  for (const expiry of EXPIRIES) deleted.push(...(await expiry.delete(trx, moment)))
  return deleted
}

/** Counts the rows, keys and appeals that `deleteExpired` would handle at `now`. Changes nothing. */
export async function countExpired(deps: Deps, now: Date): Promise<Expired> {
  const expired = { ...NOTHING }
  const moment: Moment = { now, stoppedOrShredded: await stoppedOrShredded(deps.db, now) }
  for (const expiry of EXPIRIES) for (const [kind, n] of await expiry.count(deps.db, moment)) expired[kind] += n
  for (const { kind, count } of DUE) expired[kind] = await count(deps, now)
  return expired
}
