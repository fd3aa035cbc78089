import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Counts } from '../counts.ts'
import type { ListHash } from '../list-hash-store.ts'
import type { Numbers } from './numbers.ts'

type Row = Omit<Numbers, 'counts' | 'list'> &
  Counts & { [field in keyof ListHash as `list_${field}`]: ListHash[field] | null }

/** The most public lines that are read, the newest first. */
const MOST_LINES = 1_000

/** The numbers of an appeal, all of one moment; undefined before it opens. Reads no signatures. */
export async function findNumbers(db: Db, appealId: string): Promise<Numbers | undefined> {
  const { rows } = await sql<Row>`
    select public, private, anonymous, imported, held, held_since as "heldSince", as_of as "asOf",
      running_from as "runningFrom", series_total as "seriesTotal", series_as_of as "seriesAsOf",
      list_rows, list_sha256, list_day,
      coalesce((select json_agg(json_build_object('from', first_day, 'to', last_day, 'n', n) order by seq)
        from count_periods where appeal_id = counts.appeal_id), '[]') as ended,
      coalesce((select json_agg(json_build_object('country', country, 'n', n) order by n desc, country)
        from country_counts where appeal_id = counts.appeal_id), '[]') as countries,
      coalesce((select json_agg(line order by line.day desc, line.cause, line.reason)
        from (select day, cause, reason, n from count_lines where appeal_id = counts.appeal_id
              order by day desc, cause, reason limit ${MOST_LINES}) as line), '[]') as lines
    from counts where appeal_id = ${appealId}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { list_rows, list_sha256, list_day, ended, runningFrom, seriesTotal, seriesAsOf, countries, lines, ...counts } =
    row
  const isListed = list_rows !== null && list_sha256 !== null && list_day !== null
  const list = isListed ? { rows: list_rows, sha256: list_sha256, day: list_day } : null
  return { counts, ended, runningFrom, seriesTotal, seriesAsOf, countries, lines, list }
}
