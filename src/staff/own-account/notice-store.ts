import { type Expression, sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { StaffNotice } from '../../db/values.ts'

/** Sets notices on every page of the account; an older one of the same kind gets the new day. */
export async function insertNotices(
  trx: Trx,
  accountId: string,
  notices: readonly StaffNotice[],
  day: string,
): Promise<void> {
  await trx
    .insertInto('staff_notices')
    .values(notices.map((what) => ({ account_id: accountId, what, day })))
    .onConflict((conflict) => conflict.columns(['account_id', 'what']).doUpdateSet({ day }))
    .execute()
}

/** Deletes notices as they were read; one of the same kind with a newer day stays. */
export async function deleteNotices(
  db: Db,
  accountId: string,
  notices: readonly { what: StaffNotice; day: string }[],
): Promise<void> {
  await db
    .deleteFrom('staff_notices')
    .where('account_id', '=', accountId)
    .where((eb) => eb.or(notices.map(({ what, day }) => eb.and([eb('what', '=', what), eb('day', '=', day)]))))
    .execute()
}

/** The notices of an account as one text, so that they come with its session: `what day`, divided by commas. */
export const noticesOf = (accountId: Expression<string>) => sql<string | null>`(
  select string_agg(what || ' ' || to_char(day, 'YYYY-MM-DD'), ',' order by day, what)
  from staff_notices where account_id = ${accountId})`
