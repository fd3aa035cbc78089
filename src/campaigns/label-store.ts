import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { PlainText, SealedText } from '../staff/key/seal-plain.ts'

/** The campaigns with labels that an earlier version stored plain. */
export async function campaignsWithPlainLabels(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('recipients')
    .select('campaign_id')
    .distinct()
    .where('label', 'is not', null)
    .execute()
  return rows.map(({ campaign_id }) => campaign_id)
}

/** The next plain labels of a campaign by id. */
export async function listPlainLabels(
  db: Db,
  campaignId: string,
  afterId: string | null,
  limit: number,
): Promise<PlainText[]> {
  const rows = await db
    .selectFrom('recipients')
    .select(['id', 'label as text'])
    .where('campaign_id', '=', campaignId)
    .where('label', 'is not', null)
    .$if(afterId !== null, (query) => query.where('id', '>', afterId))
    .orderBy('id')
    .limit(limit)
    .$narrowType<{ text: string }>()
    .execute()
  return rows
}

/** Puts sealed labels in the place of the plain ones, where these still stand. */
export async function replaceLabels(trx: Trx, texts: SealedText[]): Promise<void> {
  await sql`
    update recipients set label = null, label_sealed = new.sealed
    from unnest(${texts.map(({ id }) => id)}::uuid[], ${texts.map(({ text }) => text)}::text[],
                ${texts.map(({ sealed }) => sealed)}::bytea[]) as new (id, text, sealed)
    where recipients.id = new.id and recipients.label = new.text`.execute(trx)
}

/** Erases the labels that were sealed under the campaign's staff key of before. */
export async function forgetSealedLabels(trx: Trx, campaignId: string): Promise<void> {
  await trx
    .updateTable('recipients')
    .set({ label_sealed: Buffer.alloc(0) })
    .where('campaign_id', '=', campaignId)
    .where('label_sealed', 'is not', null)
    .execute()
}
