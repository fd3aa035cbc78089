import type { Db, Trx } from '../db/database.ts'

/**
 * Opens a draft and increments its version. False when the appeal is no longer a draft. Must be the last write of the
 * transaction.
 */
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

/**
 * Closes an open appeal and increments its version. False when the appeal is no longer open. Must be the last write of
 * the transaction.
 */
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
 * Stops an appeal in any state: closes it, ends late letters at once and makes it due to be shredded (again, if it was
 * shredded before). Must be the last write of the transaction.
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

/** Inserts the counts of an appeal, all zero. `settledHour` is stored as the last hour of the grid that was decided. */
export async function beginCounts(trx: Trx, id: string, begin: { asOf: Date; settledHour: Date }): Promise<void> {
  await trx
    .insertInto('counts')
    .values({ appeal_id: id, held_since: null, as_of: begin.asOf, settled_hour: begin.settledHour })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The open appeals whose planned closing is at or before `now`. */
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

/** Stores the fingerprint of the appeal's new key, and the day of the rekey. */
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

/** The closed appeals whose time for late letters is over and that are not shredded yet. */
export const appealsToShred = (db: Db, now: Date) =>
  db.selectFrom('appeals').select('id').where('late_until', '<=', now).where('shredded_at', 'is', null).execute()

/** The shredded appeals, whose keys must no longer exist. */
export const shreddedAppeals = (db: Db) =>
  db.selectFrom('appeals').select(['id', 'slug']).where('shredded_at', 'is not', null).execute()
