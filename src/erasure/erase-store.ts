import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/** Erases every email index, seat and address mark of the appeal. */
export async function forgetMarks(trx: Trx, appealId: string): Promise<void> {
  await trx.updateTable('inbox').set({ mark: null, email_indexes: null }).where('appeal_id', '=', appealId).execute()
  await trx
    .updateTable('signatures')
    .set({ email_index: null, seat: null })
    .where('appeal_id', '=', appealId)
    .where('email_index', 'is not', null)
    .execute()
  await trx.updateTable('pending_signatures').set({ mark: null }).where('appeal_id', '=', appealId).execute()
}

/** Deletes all pending rows of the appeal, and all its letters. */
export async function deletePendingOfAppeal(trx: Trx, appealId: string): Promise<void> {
  await trx
    .with('letters', (db) => db.deleteFrom('outbox').where('appeal_id', '=', appealId))
    .deleteFrom('pending_signatures')
    .where('appeal_id', '=', appealId)
    .execute()
}

/** Erases an appeal's names (public and sealed) and provenance. Visibility and state stay, for the counts. */
export async function eraseNames(trx: Trx, appealId: string): Promise<void> {
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
