import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/** Erases every email index, seat and address mark of the appeal's signatures, waiting ones first. */
export async function forgetMarksOfSignatures(trx: Trx, appealId: string): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ mark: null, email_indexes: null, chosen: null })
    .where('appeal_id', '=', appealId)
    .execute()
  await trx
    .updateTable('signatures')
    .set({ email_index: null, seat: null, decided_by: null })
    .where('appeal_id', '=', appealId)
    .where('email_index', 'is not', null)
    .execute()
}

/** Erases the collectors that were sealed under the campaign's staff key of before. */
export async function forgetSealedCollectors(trx: Trx, campaignId: string): Promise<void> {
  await trx
    .updateTable('signatures')
    .set({ provenance_sealed: Buffer.alloc(0) })
    .where('appeal_id', 'in', (eb) => eb.selectFrom('appeals').select('id').where('campaign_id', '=', campaignId))
    .where('provenance_sealed', '!=', Buffer.alloc(0))
    .execute()
}

/** Erases the appeal's names (public and sealed) and provenance. Visibility and state stay, for the counts. */
export async function eraseNamesOfSignatures(trx: Trx, appealId: string): Promise<void> {
  const nothing = {
    ...{ name: null, descriptor: null, country: null, sort_key: null, search_key: null, sealed: null, epoch: null },
  }
  await trx.updateTable('inbox').set(nothing).where('appeal_id', '=', appealId).execute()
  // A database check demands a collector of imported signatures, so theirs becomes empty.
  const provenance_sealed = sql<Buffer | null>`case when source = 'confirmed' then null else ''::bytea end`
  await trx
    .updateTable('signatures')
    .set({ ...nothing, provenance_by: null, provenance_sealed, provenance_day: null, provenance_consent: null })
    .where('appeal_id', '=', appealId)
    .execute()
}
