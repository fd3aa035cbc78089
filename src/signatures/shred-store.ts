import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** Waits until nobody writes signatures of the appeal, and keeps them out until the commit. Shred, stop and rekey only. */
export const lockAppealAlone = (trx: Trx, id: string) =>
  trx
    .selectFrom('appeals')
    .select(['id', 'shredded_at', 'stopped_at', 'key_fingerprint'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Erases every email index and address mark of the appeal, and with an index its seat. */
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

/** Deletes what still waited for a confirmation, and its letters. */
export async function deletePendingOfAppeal(trx: Trx, appealId: string): Promise<void> {
  await trx
    .with('letters', (db) => db.deleteFrom('outbox').where('appeal_id', '=', appealId))
    .deleteFrom('pending_signatures')
    .where('appeal_id', '=', appealId)
    .execute()
}

/** Erases every name of the appeal, readable or sealed, and who collected it how; kinds and states stay, for the counts. */
export async function eraseNames(trx: Trx, appealId: string): Promise<void> {
  const nothing = { name: null, descriptor: null, country: null, sort_key: null, sealed: null, epoch: null }
  await trx.updateTable('inbox').set(nothing).where('appeal_id', '=', appealId).execute()
  // Imported ones are known by having a provenance: theirs is left, and left empty.
  const provenance_by = sql<string | null>`case when source = 'confirmed' then null else '' end`
  await trx
    .updateTable('signatures')
    .set({ ...nothing, provenance_by, provenance_day: null, provenance_consent: null })
    .where('appeal_id', '=', appealId)
    .execute()
}

/** Sets the fingerprint of a new key. */
export async function setKey(trx: Trx, appealId: string, fingerprint: Buffer, day: string): Promise<void> {
  await trx
    .updateTable('appeals')
    .set({ key_fingerprint: fingerprint, rekeyed_on: day })
    .where('id', '=', appealId)
    .execute()
}

export const markShredded = (trx: Trx, appealId: string, now: Date) =>
  trx
    .updateTable('appeals')
    .set({ shredded_at: now })
    .where('id', '=', appealId)
    .returning(['slug', 'campaign_id'])
    .executeTakeFirstOrThrow()

/** Those that are closed, and whose late letters are over. */
export const appealsToShred = (db: Db, now: Date) =>
  db.selectFrom('appeals').select('id').where('late_until', '<=', now).where('shredded_at', 'is', null).execute()

export const shreddedAppeals = (db: Db) =>
  db.selectFrom('appeals').select('id').where('shredded_at', 'is not', null).execute()
