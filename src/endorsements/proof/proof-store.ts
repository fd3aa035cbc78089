import { sql } from 'kysely'
import { dayOf } from '../../core/clock.ts'
import type { Db, Trx } from '../../db/database.ts'
import type { ProofMethod } from '../../db/values.ts'
import type { Proof } from '../organisation.ts'
import { publicProof, type StoredProof } from './stored-proof.ts'

/** A check that is due, with what a letter about it needs. */
export interface DueProof extends StoredProof {
  endorsementId: string
  appealId: string
  slug: string
  /** The name of the organisation. */
  organisation: string
  sealedRepresentative: Buffer | null
}

const COLUMNS = [
  'method',
  'domain',
  'seen_on as seenOn',
  'checked_on as checkedOn',
  'seen',
  'missing_since as missingSince',
  'told_on as toldOn',
  'next_on as nextOn',
] as const

/** The proofs of an endorsement, by method. */
export const findProofs = (db: Db | Trx, endorsementId: string): Promise<StoredProof[]> =>
  db
    .selectFrom('endorsement_proofs')
    .select(COLUMNS)
    .where('endorsement_id', '=', endorsementId)
    .orderBy('method')
    .execute()

/** The proof of one method. */
export const findProof = async (db: Db | Trx, endorsementId: string, method: ProofMethod) =>
  (await findProofs(db, endorsementId)).find((proof) => proof.method === method)

/** Whether the campaign of an appeal wants checks. */
export async function areChecksWanted(db: Db | Trx, appealId: string): Promise<boolean> {
  const row = await db
    .selectFrom('campaigns')
    .innerJoin('appeals', 'appeals.campaign_id', 'campaigns.id')
    .select('proof_checks')
    .where('appeals.id', '=', appealId)
    .executeTakeFirst()
  return row?.proof_checks ?? false
}

/** Endorsements whose domains are checked at `now`, in SQL: the appeal is open, and the campaign wants checks. */
const checkedAt = (now: Date) => sql`
  endorsements join appeals on appeals.id = appeal_id and appeals.state = 'open' and stopped_at is null
    and (closes_at is null or closes_at > ${now})
  join campaigns on campaigns.id = campaign_id and proof_checks
  where endorsements.state in ('waiting', 'listed')`

/** The checks that are due at `now`, those that have waited longest first. */
export async function findDueProofs(db: Db, { now, most }: { now: Date; most: number }): Promise<DueProof[]> {
  const { rows } = await sql<DueProof>`
    select endorsement_id as "endorsementId", checked.*, method, domain, seen_on as "seenOn", checked_on as "checkedOn",
      seen, missing_since as "missingSince", told_on as "toldOn", next_on as "nextOn"
    from endorsement_proofs cross join lateral (
      select appeal_id as "appealId", appeals.slug, endorsements.name as organisation, representative as "sealedRepresentative"
      from ${checkedAt(now)} and endorsements.id = endorsement_id) checked
    where next_on <= ${dayOf(now)}::date
    order by next_on, endorsement_id, method limit ${most}`.execute(db)
  return rows
}

/** Whether the domain of an endorsement is checked at `now`. */
export async function isChecked(db: Db, endorsementId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ${checkedAt(now)} and endorsements.id = ${endorsementId}::uuid`.execute(db)
  return rows.length > 0
}

/** Locks an endorsement whose domain is checked at `now`; undefined for any other. */
export async function lockChecked(
  trx: Trx,
  endorsementId: string,
  now: Date,
): Promise<{ website: string | null; isListed: boolean } | undefined> {
  const { rows } = await sql<{ website: string | null; isListed: boolean }>`
    select website, endorsements.state = 'listed' as "isListed" from ${checkedAt(now)}
      and endorsements.id = ${endorsementId}::uuid for update of endorsements`.execute(trx)
  return rows[0]
}

/** Writes a proof of a locked endorsement. */
export async function writeProof(trx: Trx, endorsementId: string, proof: StoredProof): Promise<void> {
  const { method, domain, seenOn, checkedOn, seen, missingSince, toldOn, nextOn } = proof
  const found = {
    domain,
    seen_on: seenOn,
    checked_on: checkedOn,
    seen: JSON.stringify(seen),
    missing_since: missingSince,
    told_on: toldOn,
    next_on: nextOn,
  }
  await trx
    .insertInto('endorsement_proofs')
    .values({ endorsement_id: endorsementId, method, ...found })
    .onConflict((conflict) => conflict.columns(['endorsement_id', 'method']).doUpdateSet(found))
    .execute()
}

/** Deletes the proofs of a locked endorsement, but those at `domain`; null: all. Tells whether there were any. */
export async function deleteProofs(trx: Trx, endorsementId: string, domain: string | null): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('endorsement_proofs')
    .where('endorsement_id', '=', endorsementId)
    .where('domain', '<>', domain ?? '')
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The lines that the domains of these endorsements showed, as everybody sees them, by endorsement. */
export async function findPublicProofs(db: Db | Trx, ids: readonly string[]): Promise<Map<string, Proof[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('endorsement_proofs')
    .select(COLUMNS)
    .select('endorsement_id as endorsementId')
    .where('endorsement_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('seen_on', 'is not', null)
    .orderBy('method')
    .execute()
  const byId = Map.groupBy(rows, ({ endorsementId }) => endorsementId)
  return new Map([...byId].map(([id, own]) => [id, own.flatMap(publicProof)]))
}
