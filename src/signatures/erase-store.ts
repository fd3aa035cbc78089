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

/** Erases the appeal's names (public and sealed) and provenance. Visibility and state stay, for the counts. */
export async function eraseNamesOfSignatures(trx: Trx, appealId: string): Promise<void> {
  const nothing = { name: null, descriptor: null, country: null, sort_key: null, sealed: null, epoch: null }
  await trx.updateTable('inbox').set(nothing).where('appeal_id', '=', appealId).execute()
  // A database check demands `provenance_by` of imported signatures, so theirs becomes an empty text.
  const provenance_by = sql<string | null>`case when source = 'confirmed' then null else '' end`
  await trx
    .updateTable('signatures')
    .set({ ...nothing, provenance_by, provenance_day: null, provenance_consent: null })
    .where('appeal_id', '=', appealId)
    .execute()
}
