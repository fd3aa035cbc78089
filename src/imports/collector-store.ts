import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { PlainText, SealedText } from '../staff/key/seal-plain.ts'

/**
 * The appeals with collectors that an earlier version stored plain. Without statistics of the column the planner takes
 * every row for a waiting one: only the order of the index keeps it from reading the whole list.
 */
export async function appealsWithPlainCollectors(db: Db): Promise<{ id: string; campaignId: string }[]> {
  const { rows } = await sql<{ id: string; campaignId: string }>`
    with recursive waiting as (
      (select appeal_id from signatures where provenance_by is not null order by appeal_id, id limit 1)
      union all
      select (select later.appeal_id from signatures as later
              where later.provenance_by is not null and later.appeal_id > waiting.appeal_id
              order by later.appeal_id, later.id limit 1)
      from waiting where waiting.appeal_id is not null
    )
    select appeals.id, campaign_id as "campaignId" from waiting join appeals on appeals.id = waiting.appeal_id`.execute(
    db,
  )
  return rows
}

const LEAST_ID = '00000000-0000-0000-0000-000000000000'

/** The next plain collectors of an appeal's signatures by id, in the order of the index; those of erased ones are empty. */
export async function listPlainCollectors(
  db: Db,
  appealId: string,
  afterId: string | null,
  limit: number,
): Promise<PlainText[]> {
  const { rows } = await sql<PlainText>`
    select id, provenance_by as text from signatures
    where provenance_by is not null and (appeal_id, id) > (${appealId}::uuid, ${afterId ?? LEAST_ID}::uuid)
      and appeal_id <= ${appealId}::uuid
    order by appeal_id, id limit ${limit}`.execute(db)
  return rows
}

/** Puts sealed collectors in the place of the plain ones, where these still stand. The caller holds the appeal's lock. */
export async function replaceCollectors(trx: Trx, texts: SealedText[]): Promise<void> {
  await sql`
    update signatures set provenance_by = null, provenance_sealed = new.sealed
    from unnest(${texts.map(({ id }) => id)}::uuid[], ${texts.map(({ text }) => text)}::text[],
                ${texts.map(({ sealed }) => sealed)}::bytea[]) as new (id, text, sealed)
    where signatures.id = new.id and signatures.provenance_by = new.text`.execute(trx)
}
