import type { Db, Trx } from '../db/database.ts'

/** Draft → open, with its version moved; false when it was no draft any more. The last write of its transaction. */
export async function markOpen(
  trx: Trx,
  id: string,
  opened: { openedOn: string; keyFingerprint: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('appeals')
    .set((eb) => ({
      state: 'open',
      opened_on: opened.openedOn,
      key_fingerprint: opened.keyFingerprint,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Open → closed, with its version moved; false when it was not open any more. The last write of its transaction. */
export async function markClosed(trx: Trx, id: string, closed: { closedAt: Date; lateUntil: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('appeals')
    .set((eb) => ({
      state: 'closed',
      closed_at: closed.closedAt,
      late_until: closed.lateUntil,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Stops an appeal, whatever it was: closed, its late letters over at once, and due to be shredded (anew, when it has
 * been). The last write of its transaction.
 */
export async function markStopped(trx: Trx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('appeals')
    .set((eb) => ({
      state: 'closed',
      closed_at: eb.fn.coalesce('closed_at', eb.val(now)),
      late_until: now,
      stopped_at: eb.fn.coalesce('stopped_at', eb.val(now)),
      shredded_at: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The counts of an appeal, all at zero, with `settledHour` as the last point of the grid that was decided. */
export async function beginCounts(trx: Trx, id: string, begin: { asOf: Date; settledHour: Date }): Promise<void> {
  await trx
    .insertInto('counts')
    .values({ appeal_id: id, held_since: null, as_of: begin.asOf, settled_hour: begin.settledHour })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The open appeals whose planned closing is not after `now`. */
export async function listDue(
  db: Db,
  now: Date,
): Promise<{ id: string; slug: string; campaignId: string; closesAt: Date }[]> {
  const rows = await db
    .selectFrom('appeals')
    .select(['id', 'slug', 'campaign_id', 'closes_at'])
    .where('state', '=', 'open')
    .where('closes_at', '<=', now)
    .orderBy('id')
    .$narrowType<{ closes_at: Date }>()
    .execute()
  return rows.map((row) => ({ id: row.id, slug: row.slug, campaignId: row.campaign_id, closesAt: row.closes_at }))
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

/** Appeals whose keys must be gone. */
export const shreddedAppeals = (db: Db) =>
  db.selectFrom('appeals').select(['id', 'slug']).where('shredded_at', 'is not', null).execute()
