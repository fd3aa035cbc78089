import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** The words of a search, each as its folded forms: see `searchWords`. */
export type SearchWords = readonly (readonly string[])[]

const SHELVES = [...'0123456789abcdef']
const FIRST_SHELF = SHELVES.slice(0, 1)

/** The most rows of one shelf that a search takes: where more fit, more than some 1,600 do on all shelves. */
const MOST_ON_SHELF = 100

/** Rows of one shelf from which on a word is too frequent to look at all its rows for the other words. */
const FREQUENT = 500

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
  const { indexed, fewest } = await narrowestWord(db, words)
  if (fewest > MOST_ON_SHELF) {
    const some = await sql<Row>`
      with found as materialized (${rows(fits(words, FIRST_SHELF, indexed))} limit ${MOST_ON_SHELF + 1})
      select * from found order by ${order}`.execute(db)
    if (some.rows.length > MOST_ON_SHELF) return { rows: some.rows.slice(0, limit), moreFit: true }
  }
  const all = await sql<Row>`
    with found as materialized (${rows(fits(words, SHELVES, indexed))})
    select * from found where ${after} order by ${order} limit ${limit}`.execute(db)
  return { rows: all.rows, moreFit: false }
}

/**
 * The condition that a row fits all words. The sub-select hides the value from the planner, which would take a word for more
 * frequent than it is, and no index. The index is asked for `indexed`, and what it finds is looked at for the other words.
 */
function fits(words: SearchWords, shelves: readonly string[], indexed = words): RawBuilder<boolean> {
  const others = words.filter((word) => !indexed.includes(word))
  const have = sql`kind = 'public' and search_key @@ (select ${tsquery(indexed, shelves)}::tsquery)`
  // The function behind `@@`, for which no index is asked.
  return others.length === 0
    ? sql`(${have})`
    : sql`(${have} and ts_match_vq(search_key, (select ${tsquery(others, shelves)}::tsquery)))`
}

/** Folded forms are letters and digits, so nothing in them ends the quotes. */
const tsquery = (words: SearchWords, shelves: readonly string[]): string =>
  words
    .map((forms) => `(${forms.flatMap((form) => shelves.map((shelf) => `'${shelf}${form}':*`)).join('|')})`)
    .join('&')

interface Narrowest {
  indexed: SearchWords
  /** Rows of the first shelf that fit it: no more fit all words. */
  fewest: number
}

/**
 * The word that the fewest rows of the first shelf fit; all words where each is frequent. An index reads all that a word
 * begins, so a first name beside a surname would cost the time of all who have it.
 */
async function narrowestWord(db: Db, words: SearchWords): Promise<Narrowest> {
  // One letter begins so many words that a count takes longer than it spares.
  const counted = words.filter((forms) => forms.every((form) => form.length > 1))
  if (words.length === 1 || counted.length === 0) return { indexed: words, fewest: Number.POSITIVE_INFINITY }
  const counts = counted.map(
    (word) => sql`(select count(*)::integer from (
      select from signatures where ${fits([word], FIRST_SHELF)} limit ${FREQUENT}) fitting)`,
  )
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(db)
  const [found = []] = rows.map((row) => row.counts)
  const fewest = Math.min(...found)
  return { indexed: fewest < FREQUENT ? counted.filter((_, n) => n === found.indexOf(fewest)) : words, fewest }
}

/**
 * Whether every public name of the appeal has its search key by now, or, for readers, every one that is shown. The list is
 * read by itself (`offset 0`), or the planner would walk all shown names.
 */
export async function isSearchComplete(db: Db, appealId: string, names: 'all' | 'shown'): Promise<boolean> {
  const isAsked = names === 'all' ? sql`true` : sql`state = 'counted' and look = 'shown'`
  const { rows } = await sql<{ complete: boolean }>`
    select not exists (
      select from (
        select state, look from signatures
        where appeal_id = ${appealId}::uuid and name is not null and search_key is null offset 0
      ) keyless where ${isAsked}
    ) as complete`.execute(db)
  return rows[0]?.complete === true
}
