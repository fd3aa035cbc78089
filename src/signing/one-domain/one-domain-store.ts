import { sql } from 'kysely'
import { daysBefore } from '../../core/clock.ts'
import type { Db, Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'

/** Days for which such a day is kept: the appeal's overview shows a year. */
const ONE_DOMAIN_DAYS = 400

/** Stores such a day; false when it is stored already. */
export async function addOneDomainDay(
  trx: Trx,
  { appealId, day }: { appealId: string; day: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('one_domain_days')
    .values({ appeal_id: appealId, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The days on which many confirmations of an appeal came from one mail domain, the newest first. */
export async function listOneDomainDays(db: Db, appealId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('one_domain_days')
    .select('day')
    .where('appeal_id', '=', appealId)
    .orderBy('day', 'desc')
    .execute()
  return rows.map(({ day }) => day)
}

/** Such days of all appeals since a day, the newest first. */
export const oneDomainDaysSince = (db: Db, since: string): Promise<{ slug: string; day: string }[]> =>
  db
    .selectFrom('one_domain_days')
    .innerJoin('appeals', 'appeals.id', 'one_domain_days.appeal_id')
    .select(['appeals.slug', 'one_domain_days.day'])
    .where('one_domain_days.day', '>=', since)
    .orderBy('one_domain_days.day', 'desc')
    .orderBy('appeals.slug')
    .execute()

/** Erases such days of an appeal. */
export async function eraseOneDomainDays(trx: Trx, appealId: string): Promise<void> {
  await trx.deleteFrom('one_domain_days').where('appeal_id', '=', appealId).execute()
}

export const isOneDomainDayExpired: ExpiryCondition = ({ now }) => sql`day <= ${daysBefore(now, ONE_DOMAIN_DAYS)}::date`
