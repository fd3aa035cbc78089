import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** The campaigns whose staff may get daily letters, with their time zones. */
export const listLetterCampaigns = (db: Db): Promise<{ id: string; slug: string; timeZone: string }[]> =>
  db
    .selectFrom('campaigns')
    .select(['id', 'slug', 'time_zone as timeZone'])
    .where('demo', '=', false)
    .orderBy('slug')
    .execute()

/**
 * Whether a mark lies before the day. One that is more than a day ahead was written by a clock that was wrong, and counts
 * as none; one that is a day ahead may come from another time zone.
 */
const isBefore = (mark: RawBuilder<unknown>, day: RawBuilder<unknown>, latest: RawBuilder<unknown>) =>
  sql<boolean>`(${mark} is null or ${mark} <= ${latest} or ${mark} > ${day} + 1)`

const isUndecided = (day: string) => isBefore(sql.ref('letters_decided_on'), sql`${day}::date`, sql`${day}::date - 1`)

/** Whether the letters of that day are not decided about; then also whether the last letter is a week ago. */
export async function findUndecided(db: Db, id: string, day: string): Promise<{ weekIsOver: boolean } | undefined> {
  const weekIsOver = isBefore(sql.ref('letters_sent_on'), sql`${day}::date`, sql`${day}::date - 7`)
  return db
    .selectFrom('campaigns')
    .select(weekIsOver.as('weekIsOver'))
    .where('id', '=', id)
    .where(isUndecided(day))
    .executeTakeFirst()
}

/** Decides about the letters of that day; false: another process was first. Of two at once the second waits. */
export async function decideLetters(
  trx: Trx,
  id: string,
  { day, areSent }: { day: string; areSent: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('campaigns')
    .set({ letters_decided_on: day, ...(areSent && { letters_sent_on: day }) })
    .where('id', '=', id)
    .where(isUndecided(day))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
