import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** The public list of an appeal as its hash was last made. */
export interface ListHash {
  rows: number
  /** In hex. */
  sha256: string
  /** `YYYY-MM-DD`. */
  day: string
}

/** The last hash of the public list; undefined while none was made. */
export async function findListHash(db: Db, appealId: string): Promise<ListHash | undefined> {
  const row = await db
    .selectFrom('counts')
    .select(['list_rows as rows', 'list_sha256 as sha256', 'list_day as day'])
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  if (!row || row.rows === null || row.sha256 === null || row.day === null) return undefined
  return { rows: row.rows, sha256: row.sha256, day: row.day }
}

/** Stores a hash of the public list; one of a later day stays. */
export async function setListHash(trx: Trx, appealId: string, { rows, sha256, day }: ListHash): Promise<void> {
  await trx
    .updateTable('counts')
    .set({ list_rows: rows, list_sha256: sha256, list_day: day })
    .where('appeal_id', '=', appealId)
    .where((eb) => eb.or([eb('list_day', 'is', null), eb('list_day', '<=', day)]))
    .execute()
}

/** An hour is still to be decided. A mark later than the database's own hour is none: the clock was ahead. */
const isOpen = (hour: Date) =>
  sql<boolean>`(list_hour is null or list_hour < ${hour} or list_hour > greatest(${hour}, clock_timestamp()))`

/** The appeals whose public list had no hash yet on that day, and of which nobody makes one in this hour. */
export const appealsToHash = (db: Db, { day, hour }: { day: string; hour: Date }): Promise<{ id: string }[]> =>
  db
    .selectFrom('counts')
    .innerJoin('appeals', 'appeals.id', 'counts.appeal_id')
    .select('appeals.id')
    .where('appeals.state', '<>', 'gone')
    .where('appeals.stopped_at', 'is', null)
    .where((eb) => eb.or([eb('list_day', 'is', null), eb('list_day', '<', day)]))
    .where(isOpen(hour))
    .orderBy('appeals.id')
    .execute()

/** Decides that this process makes the hash of an appeal in this hour; false when another process was first. */
export async function claimListHash(trx: Trx, appealId: string, hour: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('counts')
    .set({ list_hour: hour })
    .where('appeal_id', '=', appealId)
    .where(isOpen(hour))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
