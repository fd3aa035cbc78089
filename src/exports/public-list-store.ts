import { type CompiledQuery, sql } from 'kysely'
import type { Appeal } from '../appeals/appeal.ts'
import type { Db } from '../db/database.ts'
import type { Snapshot } from '../deps/snapshots.ts'
import type { ListFilter, Profile, PublicRow } from './profile.ts'

/** How many signatures a list leaves out, and why. */
export interface LeftOut {
  /** Public names that nobody has looked at yet. */
  waiting: number
  hidden: number
  /** Signatures that staff check: public names, in the sealed list private ones too, unless small numbers are held back. */
  held: number
}

/** The signatures that the lists of an appeal leave out, whatever their filter: by day or country a small number could tell of a person. */
export async function countLeftOut(
  db: Db,
  { id: appealId, policy }: Pick<Appeal, 'id' | 'policy'>,
  profile: Profile,
): Promise<LeftOut> {
  const withPrivate = profile === 'sealed' && !policy.withholdSmallCounts
  const { rows } = await sql<LeftOut>`
    select count(*) filter (where state = 'counted' and look = 'waiting') as waiting,
           count(*) filter (where state = 'counted' and look = 'hidden') as hidden,
           (select count(*) from signatures where appeal_id = ${appealId} and state = 'held'
              and (kind = 'public' or (kind = 'private' and ${withPrivate}))) as held
    from signatures where appeal_id = ${appealId} and kind = 'public' and look in ('waiting', 'hidden')`.execute(db)
  const [leftOut] = rows
  if (!leftOut) throw new Error('counting gave no row')
  return leftOut
}

/** How many signatures a list has without a filter. */
export async function countRowsOf(db: Db, appealId: string, profile: Profile): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from signatures where appeal_id = ${appealId} and state = 'counted'
      and ((kind = 'public' and look = 'shown' and name is not null) or (kind = 'private' and ${profile === 'sealed'}))`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** Whether the appeal is there, and not stopped and erased. */
export async function mayLeave(db: Db, appealId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appeals')
    .select('id')
    .where('id', '=', appealId)
    .where('state', '<>', 'gone')
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Counted public names that are shown. Rows of a stopped appeal have no name. COPY takes no parameters: values are literals. */
const listed = (appealId: string, { country, from, to }: ListFilter = {}) => sql`
  appeal_id = ${sql.lit(appealId)} and kind = 'public' and state = 'counted' and look = 'shown' and name is not null
  ${country === undefined ? sql`` : sql`and country = ${sql.lit(country)}`}
  ${from === undefined ? sql`` : sql`and day >= ${sql.lit(from)}`}
  ${to === undefined ? sql`` : sql`and day <= ${sql.lit(to)}`}`

type Cells = [name: string, words: string | null, country: string | null, day: string, source: PublicRow['source']]

/** The database writes the cells as JSON: so they are the same on every database, and read fastest. */
const CELLS = sql`json_build_array(name, descriptor, country, day, source)`
const rowOf = ([name, words, country, day, source]: Cells): PublicRow => ({ name, words, country, day, source })

/** The rows of the public list in its order, by alphabet and then id, as one statement reads them. */
export async function* publicRows(
  { db, lines }: Snapshot,
  appealId: string,
  filter: ListFilter,
): AsyncGenerator<PublicRow[]> {
  const query = sql<{ line: string }>`
    select ${CELLS} as line from signatures where ${listed(appealId, filter)} order by sort_key collate "C", id`
  const decoder = new TextDecoder()
  for await (const piece of lines(query.compile(db))) {
    const cells: Cells[] = JSON.parse(`[${decoder.decode(piece.subarray(0, -1)).replaceAll('\n', ',')}]`)
    yield cells.map(rowOf)
  }
}

interface Page {
  cells: Cells[] | null
  sort_key: string
  id: string
}

/** The same rows in pages of `size`: each page is one statement. */
export async function* publicPages(
  db: Db,
  appealId: string,
  filter: ListFilter,
  size: number,
): AsyncGenerator<PublicRow[]> {
  let last: Page | undefined
  do {
    const behind = last ? sql`and (sort_key collate "C", id) > (${last.sort_key}, ${last.id}::uuid)` : sql``
    const { rows } = await sql<Page>`
      with page as materialized (
        select name, descriptor, country, day, source, sort_key, id from signatures
        where ${listed(appealId, filter)} ${behind} order by sort_key collate "C", id limit ${size})
      select sort_key, id, (select json_agg(${CELLS} order by sort_key collate "C", id) from page) as cells
      from (select sort_key, id from page order by sort_key collate "C" desc, id desc limit 1) as last`.execute(db)
    last = rows[0]
    const cells = last?.cells ?? []
    if (cells.length > 0) yield cells.map(rowOf)
    if (cells.length < size) return
  } while (last)
}

/** The lines of the public list's hash in the order of their bytes: each as `publicLine` writes it, without its end. */
export const sortedLines = (db: Db, appealId: string): CompiledQuery<{ line: string }> =>
  sql<{ line: string }>`
    select line from (
      select concat('[', to_json(name), ',', coalesce(to_json(descriptor)::text, 'null'), ',',
                    coalesce(to_json(country)::text, 'null'), ',', to_json(day), ',', to_json(source), ']') as line
      from signatures where ${listed(appealId)}) as lines
    order by line collate "C"`.compile(db)
