import { sql } from 'kysely'
import { dayOf } from '../core/clock.ts'
import type { Db, Trx } from '../db/database.ts'
import { isDayOver } from './settle-store.ts'

/** Whether an hour is still to be decided. A mark later than the database's own hour is none: the clock was ahead. */
const hourIsOpen = (hour: Date) =>
  sql<boolean>`(settled_hour < ${hour} or settled_hour > greatest(${hour}, clock_timestamp()))`

/** Whether something waits for a settle. Moving rows do only when their day is over. */
const waits = (at: Date) => sql<boolean>`(
  exists (select 1 from inbox i where i.appeal_id = a.id and not i.set_aside)
  or exists (select 1 from count_changes c where c.appeal_id = a.id)
  or exists (select 1 from signatures s where s.appeal_id = a.id and s.moving and ${isDayOver(dayOf(at))}))`

/**
 * Appeals that may need a settle: something waits (`waits`), or the grid's hour is undecided (`hour_is_open`). Shredded
 * ones too: their last series is still to be made, and without a mark of the hour the next withdrawal would not wait.
 */
export async function appealsToSettle(db: Db, hour: Date) {
  return db
    .selectFrom('appeals as a')
    .innerJoin('counts', 'counts.appeal_id', 'a.id')
    .select([
      'a.id',
      'a.safety',
      'a.policy',
      'a.live_from',
      waits(hour).as('waits'),
      hourIsOpen(hour).as('hour_is_open'),
    ])
    .where((eb) => eb.or([waits(hour), hourIsOpen(hour)]))
    .orderBy('a.id')
    .execute()
}

/** Marks the hour as decided; false when another process was first. */
export async function claimHour(trx: Trx, appealId: string, hour: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('counts')
    .set({ settled_hour: hour })
    .where('appeal_id', '=', appealId)
    .where(hourIsOpen(hour))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Opens a decided hour again, with the mark from before: its settle failed. */
export async function reopenHour(db: Db, appealId: string, hour: Date, before: Date): Promise<void> {
  await db
    .updateTable('counts')
    .set({ settled_hour: before })
    .where('appeal_id', '=', appealId)
    .where('settled_hour', '=', hour)
    .execute()
}

/** The slugs of appeals where something waits, and of which no hour from `since` on was settled or decided. */
export async function appealsWaiting(db: Db, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appeals as a')
    .innerJoin('counts', 'counts.appeal_id', 'a.id')
    .select('a.slug')
    .where(waits(since))
    .where('counts.settled_hour', '<', since)
    .orderBy('a.slug')
    .execute()
  return rows.map(({ slug }) => slug)
}
