import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** Makes a locked draft an open appeal. */
export async function markOpen(
  trx: Trx,
  id: string,
  { openedOn, keyFingerprint }: { openedOn: string; keyFingerprint: Buffer },
): Promise<void> {
  const opened = { state: 'open', opened_on: openedOn, key_fingerprint: keyFingerprint } as const
  await trx.updateTable('appeals').set(opened).where('id', '=', id).execute()
}

/** Makes a locked open appeal a closed one. */
export async function markClosed(
  trx: Trx,
  id: string,
  { closedAt, lateUntil }: { closedAt: Date; lateUntil: Date },
): Promise<void> {
  const closed = { state: 'closed', closed_at: closedAt, late_until: lateUntil } as const
  await trx.updateTable('appeals').set(closed).where('id', '=', id).execute()
}

/** Makes a locked closed appeal an archived one. */
export async function markArchived(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('appeals').set({ state: 'archived' }).where('id', '=', id).execute()
}

/**
 * Stops an appeal in any state: closes it, ends late letters at once and makes it due to be shredded (again, if it was
 * shredded before).
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
    }))
    .where('id', '=', id)
    .execute()
}

/** Makes a locked appeal a gone one: its slug is free, and retention ends what still belongs to it. */
export async function markGone(trx: Trx, id: string, now: Date): Promise<void> {
  const gone = { state: 'gone', slug: `gone-${id}`, key_fingerprint: null, shredded_at: now } as const
  await trx.updateTable('appeals').set(gone).where('id', '=', id).execute()
  await trx.deleteFrom('appeal_texts').where('appeal_id', '=', id).execute()
}

/** Inserts the counts of an appeal, all zero. `settledHour` is stored as the last hour of the grid that was decided. */
export async function beginCounts(trx: Trx, id: string, begin: { asOf: Date; settledHour: Date; openedOn: string }) {
  const { asOf, settledHour, openedOn } = begin
  await trx
    .insertInto('counts')
    .values({ appeal_id: id, held_since: null, as_of: asOf, settled_hour: settledHour, running_from: openedOn })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The open appeals whose planned closing is at or before `now`. */
export const listDue = (db: Db, now: Date): Promise<{ slug: string }[]> =>
  db
    .selectFrom('appeals')
    .select('slug')
    .where('state', '=', 'open')
    .where('closes_at', '<=', now)
    .orderBy('id')
    .execute()

/** Stores the fingerprint of the appeal's new key, and the day of the rekey. */
export async function setKey(trx: Trx, appealId: string, fingerprint: Buffer, day: string): Promise<void> {
  await trx
    .updateTable('appeals')
    .set({ key_fingerprint: fingerprint, rekeyed_on: day })
    .where('id', '=', appealId)
    .execute()
}

export async function markShredded(trx: Trx, appealId: string, now: Date): Promise<void> {
  await trx.updateTable('appeals').set({ shredded_at: now }).where('id', '=', appealId).execute()
}

/** The stopped appeals, and the closed ones whose time for late letters is over, that are not shredded yet. */
export const appealsToShred = (db: Db, now: Date) =>
  db
    .selectFrom('appeals')
    .select(['id', 'slug'])
    .where((eb) => eb.or([eb('stopped_at', 'is not', null), eb('late_until', '<=', now)]))
    .where('shredded_at', 'is', null)
    .execute()

/** Counts the appeals to shred at `now`, with open appeals whose closing was missed by the 24 hours of late letters. */
export async function countToShred(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from appeals where shredded_at is null and coalesce(late_until,
      case when state = 'open' then closes_at + interval '24 hours' end) <= ${now}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The ids of the stopped and shredded appeals; with `by` only of those that were so by then. */
export async function stoppedOrShredded(db: Db, by?: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appeals')
    .select('id')
    .where((eb) =>
      eb.or((['stopped_at', 'shredded_at'] as const).map((at) => (by ? eb(at, '<=', by) : eb(at, 'is not', null)))),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** The shredded appeals, whose keys must no longer exist. */
export const shreddedAppeals = (db: Db) =>
  db.selectFrom('appeals').select(['id', 'slug']).where('shredded_at', 'is not', null).execute()
