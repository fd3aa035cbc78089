import { type CompiledQuery, sql } from 'kysely'
import type { Counts } from '../count/counts.ts'
import type { Db } from '../db/database.ts'
import type { Bucket } from '../db/values.ts'
import type { SealedHead } from './sealed-list.ts'

/** The rows as the first line of a sealed list tells of them. */
export interface SealedCounts {
  counts: Pick<Counts, Bucket>
  /** The numbers of the epochs to which private names are sealed. */
  epochs: number[]
}

/** The counted signatures of an appeal by bucket, and the epochs of the private ones. */
export async function countRows(db: Db, appealId: string): Promise<SealedCounts> {
  const { rows } = await sql<{ bucket: Bucket; epoch: number | null; n: number }>`
    select case when source = 'confirmed' then kind else 'imported' end as bucket, epoch, count(*) as n
    from signatures where appeal_id = ${appealId} and state = 'counted'
    group by 1, 2 order by 2`.execute(db)
  const counts = { public: 0, private: 0, anonymous: 0, imported: 0 }
  for (const { bucket, n } of rows) counts[bucket] += n
  return { counts, epochs: [...new Set(rows.flatMap(({ epoch }) => (epoch === null ? [] : [epoch])))] }
}

/** The recipients of these epochs of a campaign, in order of number. */
export async function findEpochs(
  db: Db,
  campaignId: string,
  numbers: readonly number[],
): Promise<SealedHead['epochs']> {
  if (numbers.length === 0) return []
  return db
    .selectFrom('epochs')
    .select(['number', 'recipients'])
    .where('campaign_id', '=', campaignId)
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute()
}

/** COPY takes no parameters: the id is a literal. */
const listed = (appealId: string) => sql`
  appeal_id = ${sql.lit(appealId)} and state = 'counted'
  and (kind = 'private' or (kind = 'public' and look = 'shown' and name is not null))`

/** A row's line, as PublicLine and PrivateLine of sealed-list.ts have it: row_to_json writes it as JSON.stringify would. */
const lineOf = (withDays: boolean) => {
  const day = withDays ? sql`day,` : sql``
  return sql`
    case kind when 'public' then
      (select row_to_json(line) from (
        select id, kind as visibility, name, descriptor as words, country, day, source) as line)
    else
      (select row_to_json(line) from (
        select id, kind as visibility, ${day} source, epoch,
               replace(encode(sealed, 'base64'), chr(10), '') as sealed) as line)
    end::text`
}

/** The lines of the sealed list's signatures in order of id. `withDays`: those of private ones tell their day. */
export const sealedLines = (db: Db, appealId: string, withDays: boolean): CompiledQuery<{ line: string }> =>
  sql<{ line: string }>`
    select ${lineOf(withDays)} as line from signatures where ${listed(appealId)} order by id`.compile(db)

export interface SealedLine {
  id: string
  line: string
}

/** The same lines with their ids, in pages of `size`: each page is one statement. */
export async function* sealedPages(
  db: Db,
  appealId: string,
  withDays: boolean,
  size: number,
): AsyncGenerator<SealedLine[]> {
  let page: SealedLine[]
  let last: string | undefined
  do {
    const behind = last === undefined ? sql`` : sql`and id > ${last}::uuid`
    const { rows } = await sql<SealedLine>`
      select id, ${lineOf(withDays)} as line from signatures
      where ${listed(appealId)} ${behind} order by id limit ${size}`.execute(db)
    page = rows
    if (page.length > 0) yield page
    last = page.at(-1)?.id
  } while (page.length === size)
}

/** The ids of signatures that are gone and that lists may have held, in order, in pages of `size`. */
export async function* withdrawnPages(db: Db, appealId: string, size: number): AsyncGenerator<string[]> {
  let page: string[]
  let last: string | undefined
  do {
    let query = db.selectFrom('withdrawn').select('id').where('appeal_id', '=', appealId).where('listed', '=', true)
    query = query.orderBy('id').limit(size)
    if (last !== undefined) query = query.where('id', '>', last)
    page = (await query.execute()).map(({ id }) => id)
    if (page.length > 0) yield page
    last = page.at(-1)
  } while (page.length === size)
}
