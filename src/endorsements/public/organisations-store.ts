import { sql } from 'kysely'
import type { Appeal } from '../../appeals/appeal.ts'
import type { Db } from '../../db/database.ts'
import { skeletonOf } from '../decide/look-alike.ts'
import { initiatesBy, initiatorNames } from '../initiators.ts'
import type { ListedOrganisation } from '../organisation.ts'
import { findPublicProofs } from '../proof/proof-store.ts'

/** The organisations that an appeal's page names, and how many are listed. */
export interface FirstOrganisations {
  first: Omit<ListedOrganisation, 'proofs'>[]
  n: number
}

type Listing = Pick<Appeal, 'id' | 'texts'>
type Row = Omit<ListedOrganisation, 'initiates' | 'proofs'>

const COLUMNS = sql`
  endorsements.id, name, name_en as "nameEn", names, country, website, endorsements.kind, statements, confirmed_on as "confirmedOn"`

/** Listed ones of appeals that are not stopped: a stop shows none, before its rows are erased too. */
const LISTED = sql`
  endorsements join appeals on appeals.id = appeal_id and stopped_at is null where endorsements.state = 'listed'`

const BY_ALPHABET = sql`sort_key collate "C", endorsements.id`

/** The listed organisations of an appeal: initiators first, each group by alphabet. */
export async function listOrganisations(db: Db, appeal: Listing): Promise<ListedOrganisation[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${LISTED} and appeal_id = ${appeal.id}::uuid order by ${BY_ALPHABET}`.execute(db)
  const proofs = await findPublicProofs(
    db,
    rows.map(({ id }) => id),
  )
  return initiatorsFirst(appeal, rows).map((row) => ({ ...row, proofs: proofs.get(row.id) ?? [] }))
}

/** The first `most` of `listOrganisations`, and how many there are. */
export async function findFirstOrganisations(db: Db, appeal: Listing, most: number): Promise<FirstOrganisations> {
  // An initiator's name always has its skeleton; the names themselves decide.
  const initiators = initiatorNames(appeal).map((name) => `name:${skeletonOf(name)}`)
  const { rows } = await sql<Row & { n: number }>`
    with listed as (
      select ${COLUMNS}, skeletons && ${initiators}::text[] as may_initiate,
        row_number() over (order by ${BY_ALPHABET}) as place, count(*) over ()::int as n
      from ${LISTED} and appeal_id = ${appeal.id}::uuid)
    select id, name, "nameEn", names, country, website, kind, statements, "confirmedOn", n from listed
    where may_initiate or place <= ${most} order by place`.execute(db)
  const first = initiatorsFirst(
    appeal,
    rows.map(({ n: _, ...row }) => row),
  )
  return { first: first.slice(0, most), n: rows[0]?.n ?? 0 }
}

/** How many organisations each appeal lists; appeals without any are not in it. */
export async function countOrganisations(db: Db, appealIds: readonly string[]): Promise<Map<string, number>> {
  if (appealIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; n: number }>`
    select appeal_id as id, count(*)::int as n from ${LISTED} and appeal_id = any(${appealIds}::uuid[])
    group by appeal_id`.execute(db)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** A listed organisation of an appeal, by its id; undefined for any other id. */
export async function findListed(db: Db, appealId: string, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${LISTED} and appeal_id = ${appealId}::uuid and endorsements.id = ${id}::uuid`.execute(db)
  return rows[0]
}

function initiatorsFirst(appeal: Listing, rows: readonly Row[]): Omit<ListedOrganisation, 'proofs'>[] {
  const initiates = initiatesBy(appeal)
  const all = rows.map((row) => ({ ...row, initiates: initiates(row) }))
  return [...all.filter((one) => one.initiates), ...all.filter((one) => !one.initiates)]
}
