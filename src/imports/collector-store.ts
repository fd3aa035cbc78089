import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { PlainText, SealedText } from '../staff/seal-plain.ts'

/** The appeals with collectors that an earlier version stored plain. */
export const appealsWithPlainCollectors = (db: Db): Promise<{ id: string; campaignId: string }[]> =>
  db
    .selectFrom('appeals')
    .select(['id', 'campaign_id as campaignId'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('signatures')
          .select(sql`1`.as('one'))
          .whereRef('appeal_id', '=', 'appeals.id')
          .where('provenance_by', 'is not', null),
      ),
    )
    .execute()

/** The next plain collectors of an appeal's signatures by id; those of erased signatures are empty. */
export const listPlainCollectors = (
  db: Db,
  appealId: string,
  afterId: string | null,
  limit: number,
): Promise<PlainText[]> =>
  db
    .selectFrom('signatures')
    .select(['id', 'provenance_by as text'])
    .where('appeal_id', '=', appealId)
    .where('provenance_by', 'is not', null)
    .$if(afterId !== null, (query) => query.where('id', '>', afterId))
    .orderBy('id')
    .limit(limit)
    .$narrowType<{ text: string }>()
    .execute()

/** Puts sealed collectors in the place of the plain ones, where these still stand. The caller holds the appeal's lock. */
export async function replaceCollectors(trx: Trx, texts: SealedText[]): Promise<void> {
  await sql`
    update signatures set provenance_by = null, provenance_sealed = new.sealed
    from unnest(${texts.map(({ id }) => id)}::uuid[], ${texts.map(({ text }) => text)}::text[],
                ${texts.map(({ sealed }) => sealed)}::bytea[]) as new (id, text, sealed)
    where signatures.id = new.id and signatures.provenance_by = new.text`.execute(trx)
}
