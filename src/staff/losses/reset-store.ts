import { type Insertable, sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'
import type { Schema } from '../../db/schema.ts'

/** Inserts a reset. False: another one of the account waits. */
export async function insertReset(trx: Trx, row: Insertable<Schema['staff_resets']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('staff_resets')
    .values(row)
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** The reset that a letter's link stops, with its account; undefined: stopped, done, unknown. */
export const findResetByStop = (db: Db, stopHash: Buffer) =>
  db
    .selectFrom('staff_resets as reset')
    .innerJoin('staff_accounts as account', 'account.id', 'reset.account_id')
    .select(['reset.what', 'reset.due_at', 'account.id', 'account.role', 'account.campaign_id'])
    .where('stop_hash', '=', stopHash)
    .executeTakeFirst()

/** Whether a reset or a change of address waits on a locked account. */
export const findWaiting = (trx: Trx, accountId: string) =>
  trx.selectFrom('staff_resets').select('what').where('account_id', '=', accountId).executeTakeFirst()

/** Deletes the account's reset, and says who asked for it; undefined: none waits. `by`: only this one. */
export const deleteReset = (trx: Trx, accountId: string, by: { stopHash?: Buffer | undefined } = {}) =>
  trx
    .deleteFrom('staff_resets')
    .where('account_id', '=', accountId)
    .$if(by.stopHash !== undefined, (query) => query.where('stop_hash', '=', by.stopHash ?? Buffer.alloc(0)))
    .returning(['what', 'asked_by'])
    .executeTakeFirst()

/** Keeps the address that was confirmed until the change is due. False: the change was stopped. */
export async function confirmAddress(trx: Trx, accountId: string, address: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('staff_resets')
    .set({ address })
    .where('account_id', '=', accountId)
    .where('what', '=', 'address')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The resets whose time to be stopped is over, and confirmed addresses. */
export const findDueResets = (db: Db, now: Date) =>
  db
    .selectFrom('staff_resets as reset')
    .innerJoin('staff_accounts as account', 'account.id', 'reset.account_id')
    .select(['reset.what', 'reset.stop_hash', 'reset.address', 'account.id', 'account.campaign_id'])
    .where('due_at', '<=', now)
    .where((eb) => eb.or([eb('what', '<>', 'address'), eb('reset.address', 'is not', null)]))
    .orderBy('account.id')
    .execute()

/** Takes a reset that is due. False: it was stopped, or another process has taken it. */
export async function takeDueReset(trx: Trx, stopHash: Buffer, now: Date): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('staff_resets')
    .where('stop_hash', '=', stopHash)
    .where('due_at', '<=', now)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** The resets of a campaign's members that wait, without changes of addresses. */
export const listWaitingResets = (db: Db, campaignId: string) =>
  db
    .selectFrom('staff_resets as reset')
    .innerJoin('staff_accounts as account', 'account.id', 'reset.account_id')
    .select(['account.handle', 'reset.what', 'reset.due_at'])
    .where('account.campaign_id', '=', campaignId)
    .where('what', '<>', 'address')
    .orderBy('account.handle')
    .execute()

/** A change of address that nobody has confirmed ends with the link that confirms it. */
export const isAddressForgotten: ExpiryCondition = ({ now }) => sql`
  what = 'address' and address is null and due_at <= ${now} and not exists (
    select from staff_links as link
    where link.account_id = staff_resets.account_id and purpose = 'address' and expires_at > ${now})`
