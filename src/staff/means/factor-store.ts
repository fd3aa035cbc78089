import type { Insertable } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Schema } from '../../db/schema.ts'

/** The secret for codes (TOTP) of an account, sealed. */
export const findTotp = (db: Db, accountId: string) =>
  db
    .selectFrom('staff_factors')
    .select(['id', 'secret'])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'totp')
    .executeTakeFirst()

/** Puts a factor in the place of all that the account has. */
export async function replaceFactors(trx: Trx, row: Insertable<Schema['staff_factors']>): Promise<void> {
  await trx.deleteFrom('staff_factors').where('account_id', '=', row.account_id).execute()
  await trx.insertInto('staff_factors').values(row).execute()
}
