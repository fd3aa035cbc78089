import { sql } from 'kysely'
import { dayOf } from '../core/clock.ts'
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

/** Erases the hash of the public list. */
export async function forgetListHash(trx: Trx, appealId: string): Promise<void> {
  await trx
    .updateTable('counts')
    .set({ list_rows: null, list_sha256: null, list_day: null })
    .where('appeal_id', '=', appealId)
    .execute()
}

/** The daily hash of a public list. */
export interface DailyHash {
  /** The time of the last daily settle. */
  since: Date
  /** The hour in which a hash is to be begun. */
  hour: Date
}

/**
 * Whether no process has begun the hash since the daily settle, or one has in an hour before, and it did not come about.
 * A mark later than the database's own hour is none: the clock was ahead.
 */
const isDue = ({ since, hour }: DailyHash) => sql<boolean>`(
  list_hour is null or list_hour < ${since} or list_hour > greatest(${hour}, clock_timestamp())
  or (list_hour < ${hour} and coalesce(list_day < ${dayOf(since)}::date, true)))`

/** The ids of appeals whose daily hash is due. */
export async function appealsToHash(db: Db, daily: DailyHash): Promise<string[]> {
  const rows = await db
    .selectFrom('counts')
    .innerJoin('appeals', 'appeals.id', 'counts.appeal_id')
    .select('appeals.id')
    .where('appeals.state', '<>', 'gone')
    .where('appeals.stopped_at', 'is', null)
    .where(isDue(daily))
    .orderBy('appeals.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Decides that this process makes the hash; false when another process was first. */
export async function claimDailyHash(trx: Trx, appealId: string, daily: DailyHash): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('counts')
    .set({ list_hour: daily.hour })
    .where('appeal_id', '=', appealId)
    .where(isDue(daily))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
