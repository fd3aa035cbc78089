import type { Db, Trx } from '../../db/database.ts'

/** Whether an account has the recovery code. */
export async function hasRecoveryCode(db: Db, accountId: string, hash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('staff_recovery_codes')
    .select('hash')
    .where('account_id', '=', accountId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses up a recovery code. False: there is none such, or it was used; of two at once one is false. */
export async function takeRecoveryCode(trx: Trx, accountId: string, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('staff_recovery_codes')
    .where('account_id', '=', accountId)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Puts new recovery codes, hashed, in the place of all that the account has. */
export async function replaceRecoveryCodes(trx: Trx, accountId: string, hashes: Buffer[]): Promise<void> {
  await trx.deleteFrom('staff_recovery_codes').where('account_id', '=', accountId).execute()
  await trx
    .insertInto('staff_recovery_codes')
    .values(hashes.map((hash) => ({ account_id: accountId, hash })))
    .execute()
}

export async function countRecoveryRows(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('staff_recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.n
}
