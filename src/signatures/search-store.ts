import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** The words of a search, each as its folded forms: see `searchWords`. */
export type SearchWords = readonly (readonly string[])[]

const SHELVES = [...'0123456789abcdef']

/** The most rows of one shelf that a search takes: where more fit, more than some 1,600 do on all shelves. */
const MOST_ON_SHELF = 100

interface FittingPage<Row> {
  /** The list, of those rows of `signatures` that fit. */
  rows: (fits: RawBuilder<boolean>) => Expression<Row>
  /** Order and place in it, by columns of the list. */
  order: RawBuilder<unknown>
  after: RawBuilder<unknown>
  limit: number
}

interface Fitting<Row> {
  rows: Row[]
  /** More rows fit than a search finds: these are some of them, wherever the page was to begin. */
  moreFit: boolean
}

/**
 * A page of the rows that fit all words. One shelf is asked first: so frequent words cost no more than rare ones. Each list
 * is materialized, or the planner, which has no statistics of keys, would walk all rows in their order.
 */
export async function findFitting<Row>(
  db: Db,
  words: SearchWords,
  { rows, order, after, limit }: FittingPage<Row>,
): Promise<Fitting<Row>> {
  if (words.length === 0) return { rows: [], moreFit: false }
  const some = await sql<Row>`
    with found as materialized (${rows(fits(words, SHELVES.slice(0, 1)))} limit ${MOST_ON_SHELF + 1})
    select * from found order by ${order}`.execute(db)
  if (some.rows.length > MOST_ON_SHELF) return { rows: some.rows.slice(0, limit), moreFit: true }
  const all = await sql<Row>`
    with found as materialized (${rows(fits(words, SHELVES))})
    select * from found where ${after} order by ${order} limit ${limit}`.execute(db)
  return { rows: all.rows, moreFit: false }
}

/** The sub-select hides the value from the planner, which would take a word for more frequent than it is, and no index. */
const fits = (words: SearchWords, shelves: readonly string[]) =>
  sql<boolean>`(kind = 'public' and search_key @@ (select ${tsquery(words, shelves)}::tsquery))`

/** Folded forms are letters and digits, so nothing in them ends the quotes. */
const tsquery = (words: SearchWords, shelves: readonly string[]): string =>
  words
    .map((forms) => `(${forms.flatMap((form) => shelves.map((shelf) => `'${shelf}${form}':*`)).join('|')})`)
    .join('&')

/** Whether every public name of the appeal has its search key by now. */
export async function isSearchComplete(db: Db, appealId: string): Promise<boolean> {
  const { rows } = await sql<{ complete: boolean }>`
    select not exists (
      select from signatures where appeal_id = ${appealId}::uuid and name is not null and search_key is null
    ) as complete`.execute(db)
  return rows[0]?.complete === true
}
