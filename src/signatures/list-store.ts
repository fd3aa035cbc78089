import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Source } from '../db/values.ts'
import { findFitting, type SearchWords } from './search-store.ts'

/** A public name as everyone may see it. */
export interface PublicName {
  name: string
  descriptor: string | null
  country: string | null
  /** `YYYY-MM-DD`. */
  signedOn: string
  source: Source
}

/** A public name with the fields for the cursor of the next page. */
export type ListedName = PublicName & { id: string; batch: number; sortKey: string }

const shownNames = (db: Db, appealId: string) =>
  db
    .selectFrom('signatures')
    .select([
      'id',
      'batch',
      'country',
      'descriptor',
      'day as signedOn',
      'source',
      (eb) => eb.ref('name').$notNull().as('name'),
      (eb) => eb.ref('sort_key').$notNull().as('sortKey'),
    ])
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'public')
    .where('state', '=', 'counted')
    .where('look', '=', 'shown')
    // Rows of a stopped appeal have no name.
    .where('name', 'is not', null)

/** Names by batch, the newest first; inside a batch by id, which is random. */
export async function listByBatch(
  db: Db,
  appealId: string,
  limit: number,
  cursor?: { batch: number; id: string },
): Promise<ListedName[]> {
  let query = shownNames(db, appealId).orderBy('batch', 'desc').orderBy('id').limit(limit)
  if (cursor)
    query = query.where((eb) =>
      eb.or([eb('batch', '<', cursor.batch), eb.and([eb('batch', '=', cursor.batch), eb('id', '>', cursor.id)])]),
    )
  return query.execute()
}

const sortKey = sql<string>`sort_key collate "C"`

/** Names by alphabet: after the cursor's row, or without an `id` from the cursor's sort key on. */
export async function listByName(
  db: Db,
  appealId: string,
  limit: number,
  cursor?: { sortKey: string; id?: string },
): Promise<ListedName[]> {
  let query = shownNames(db, appealId).orderBy(sortKey).orderBy('id').limit(limit)
  if (cursor?.id) query = query.where(isAfterName(sql.ref('sort_key'), cursor.sortKey, cursor.id))
  else if (cursor) query = query.where(sql<boolean>`sort_key collate "C" >= ${cursor.sortKey}`)
  return query.execute()
}

const isAfterName = (key: RawBuilder<unknown>, sortKey: string, id: string) =>
  sql<boolean>`(${key} collate "C", id) > (${sortKey}, ${id}::uuid)`

/** Names that fit all words, by alphabet, after the cursor's row. */
export const findFittingListed = (
  db: Db,
  appealId: string,
  { words, limit, cursor }: { words: SearchWords; limit: number; cursor: { sortKey: string; id: string } | undefined },
) =>
  findFitting(db, words, {
    rows: (fits) => shownNames(db, appealId).where(fits),
    order: sql`"sortKey" collate "C", id`,
    after: cursor ? isAfterName(sql.ref('sortKey'), cursor.sortKey, cursor.id) : sql`true`,
    limit,
  })

/** The first characters of the sort keys, in order. The query takes one step in the index for each letter. */
export async function firstLetters(db: Db, appealId: string): Promise<string[]> {
  const shown = sql`appeal_id = ${appealId} and kind = 'public' and state = 'counted' and look = 'shown' and name is not null`
  const { rows } = await sql<{ letter: string }>`
    with recursive letters as (
      (select left(sort_key, 1) as letter from signatures where ${shown} order by sort_key collate "C" limit 1)
      union all
      select (select left(sort_key, 1) from signatures
              where ${shown} and sort_key collate "C" > letters.letter || chr(1114111)
              order by sort_key collate "C" limit 1)
      from letters where letters.letter is not null
    )
    select letter from letters where letter is not null`.execute(db)
  return rows.map(({ letter }) => letter)
}

/** Names by day, the newest first; inside a day by alphabet. */
export async function listByDay(
  db: Db,
  appealId: string,
  limit: number,
  cursor?: { day: string; sortKey: string; id: string },
): Promise<ListedName[]> {
  let query = shownNames(db, appealId).orderBy('day', 'desc').orderBy(sortKey).orderBy('id').limit(limit)
  if (cursor)
    query = query.where(
      sql<boolean>`(day < ${cursor.day}::date
        or (day = ${cursor.day}::date and (sort_key collate "C", id) > (${cursor.sortKey}, ${cursor.id}::uuid)))`,
    )
  return query.execute()
}
