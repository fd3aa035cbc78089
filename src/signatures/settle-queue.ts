import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Appeals that a settle may be due for: those with something waiting, and those whose hour of the grid is undecided. */
export async function appealsThatMayWait(db: Db, hour: Date) {
  const waits = sql<boolean>`(
    exists (select 1 from inbox i where i.appeal_id = a.id and not i.set_aside)
    or exists (select 1 from count_changes c where c.appeal_id = a.id))`
  const hourIsOpen = sql<boolean>`counts.settled_hour < ${hour}`
  return db
    .selectFrom('appeals as a')
    .innerJoin('counts', 'counts.appeal_id', 'a.id')
    .select(['a.id', 'a.safety', 'a.policy', waits.as('waits'), hourIsOpen.as('hour_is_open')])
    .where((eb) => eb.or([waits, eb.and([hourIsOpen, eb('a.shredded_at', 'is', null)])]))
    .orderBy('a.id')
    .execute()
}
