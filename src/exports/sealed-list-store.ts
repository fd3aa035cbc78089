import { sql } from 'kysely'
import type { Counts } from '../count/counts.ts'
import type { Db } from '../db/database.ts'
import type { Bucket, Source } from '../db/values.ts'
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

type PublicCells = [
  id: string,
  visibility: 'public',
  name: string,
  words: string | null,
  country: string | null,
  day: string,
  source: Source,
]

type PrivateCells = [
  id: string,
  visibility: 'private',
  name: null,
  words: null,
  country: null,
  day: string,
  source: Source,
  epoch: number,
  sealed: string,
]

/** A row of the sealed list: a public signature, or a private one with its blob in base64. */
export type SealedRow = PublicCells | PrivateCells

/** The rows of the sealed list in order of id, in pages of `size`: each page is one statement. */
export async function* sealedPages(db: Db, appealId: string, size: number): AsyncGenerator<SealedRow[]> {
  let page: SealedRow[]
  let last: string | null = null
  do {
    const { rows }: { rows: { page: SealedRow[] | null }[] } = await sql<{ page: SealedRow[] | null }>`
      select json_agg(json_build_array(id, kind, name, descriptor, country, day, source, epoch,
                                       replace(encode(sealed, 'base64'), chr(10), '')) order by id) as page
      from (
        select * from signatures
        where appeal_id = ${appealId} and state = 'counted' and (${last}::uuid is null or id > ${last}::uuid)
          and (kind = 'private' or (kind = 'public' and look = 'shown' and name is not null))
        order by id limit ${size}) as rows`.execute(db)
    page = rows[0]?.page ?? []
    if (page.length > 0) yield page
    last = page.at(-1)?.[0] ?? null
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
