import { type RawBuilder, sql } from 'kysely'
import type { Visibility } from '../core/visibility.ts'
import type { Db } from '../db/database.ts'
import type { Look, SignatureState, Source } from '../db/values.ts'
import { findFitting, type SearchWords } from '../signatures/search-store.ts'
import type { NamePlace } from './name-cursor.ts'
import type { VersionedName } from './name-version.ts'

export interface StoredName extends VersionedName {
  visibility: Visibility
  country: string | null
  /** Null unless the name is public. */
  day: string | null
  source: Source
}

/** The looks in the order of a name's life. */
export const LOOKS = ['waiting', 'shown', 'hidden'] as const satisfies Look[]

/** Which names to list. With `state: 'held'` alone signatures of every visibility; else public ones. Invalid ones only when asked for. */
export interface NameFilter {
  look?: Look | undefined
  state?: SignatureState | undefined
  /** `imported`: collected or conveyed. */
  source?: Source | 'imported' | undefined
  /** Only names with open reports. */
  reported?: boolean | undefined
}

interface Page extends NameFilter {
  appealId: string
  after: NamePlace | undefined
  limit: number
}

const IS_PUBLIC = sql<boolean>`(kind = 'public' and name is not null)`
const COLUMNS = sql`
  id, kind as visibility, name, descriptor, country, case when ${IS_PUBLIC} then day end as day, source, look, state`

/** Names by day and id. Each list is read by an index in its order, or is one that few rows are in. */
export async function findNames(db: Db, page: Page): Promise<StoredName[]> {
  const { look, state, source, reported } = page
  if (state === 'held' && !look && !source && !reported) return findHeld(db, page)
  const byLook = source !== 'imported' && !reported
  const { rows } = await (byLook ? namesByLook(page) : namesByDay(page)).execute(db)
  return rows
}

/** As many of each look as the page has room for, merged: so no more than these are read. */
const namesByLook = (page: Page) => sql<StoredName>`
  select page.* from unnest(${page.look ? [page.look] : LOOKS}::text[]) as wanted (look)
  cross join lateral (
    select ${COLUMNS} from signatures
    where ${isWanted(page)} and signatures.look = wanted.look and ${isAfter(page, sql.ref('day'))}
    order by signatures.day, id limit ${page.limit}) page
  order by day, id limit ${page.limit}`

const namesByDay = (page: Page) => sql<StoredName>`
  select ${COLUMNS} from signatures
  where ${isWanted(page)} and ${hasLook(page)} and ${isAfter(page, sql.ref('day'))}
  order by signatures.day, id limit ${page.limit}`

/** Public names that fit all words, by day and id. */
export const findFittingNames = (db: Db, words: SearchWords, page: Page) =>
  findFitting(db, words, {
    rows: (fits) => sql<StoredName>`
      select ${COLUMNS} from signatures where ${isWanted(page)} and ${hasLook(page)} and ${fits}`,
    order: sql`day, id`,
    after: isAfter(page, sql.ref('day')),
    limit: page.limit,
  })

/** The days of private and anonymous ones are not told, by their order neither: they come last. */
async function findHeld(db: Db, page: Page): Promise<StoredName[]> {
  const shownDay = sql`case when ${IS_PUBLIC} then day else 'infinity' end`
  const { rows } = await sql<StoredName>`
    select ${COLUMNS} from signatures
    where appeal_id = ${page.appealId}::uuid and state = 'held' and ${isAfter(page, shownDay)}
    order by ${shownDay}, id limit ${page.limit}`.execute(db)
  return rows
}

const isAfter = ({ after }: Page, day: RawBuilder<unknown>) =>
  after ? sql`(${day}, id) > (${after.day ?? 'infinity'}::date, ${after.id}::uuid)` : sql`true`

const hasLook = ({ look }: NameFilter) => (look ? sql`look = ${look}` : sql`true`)

function isWanted({ appealId, state, source, reported }: Page) {
  const conditions = [
    sql`appeal_id = ${appealId}::uuid and kind = 'public' and name is not null`,
    state ? sql`state = ${state}` : sql`state <> 'invalid'`,
  ]
  if (source === 'imported') conditions.push(sql`source <> 'confirmed'`)
  else if (source) conditions.push(sql`source = ${source}`)
  if (reported)
    conditions.push(sql`id = any(array(
      select signature_id from reports where appeal_id = ${appealId}::uuid and decided_on is null))`)
  return sql.join(conditions, sql` and `)
}

/** Names with open reports by the day of the oldest one (`since`) and id. */
export async function findReportedNames(
  db: Db,
  { appealId, after, limit }: Pick<Page, 'appealId' | 'after' | 'limit'>,
): Promise<(StoredName & { since: string })[]> {
  const { rows } = await sql<StoredName & { since: string }>`
    select ${COLUMNS}, since from signatures join (
      select signature_id, min(day) as since from reports
      where appeal_id = ${appealId}::uuid and decided_on is null group by signature_id) reported on signature_id = id
    where appeal_id = ${appealId}::uuid and ${IS_PUBLIC}
      and ${isAfter({ appealId, after, limit }, sql.ref('since'))}
    order by since, id limit ${limit}`.execute(db)
  return rows
}

/** A settled signature of any visibility. */
export async function findSignature(db: Db, appealId: string, id: string): Promise<StoredName | undefined> {
  const { rows } = await sql<StoredName>`
    select ${COLUMNS} from signatures where id = ${id}::uuid and appeal_id = ${appealId}::uuid`.execute(db)
  return rows[0]
}
