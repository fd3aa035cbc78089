import { type Insertable, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import type { StaffRole } from '../db/values.ts'
import type { Locale } from '../locale/locale.ts'
import type { Account, StaffCampaign } from './account.ts'

/** The parts of an account that a sign-in and a forgotten passphrase need. */
interface AccountByHandle {
  id: string
  passphrase: Buffer | null
  address: Buffer | null
  locale: string | null
}

/**
 * The account of a handle, and the campaign whose key opens its passphrase. An unknown handle gets one of the campaigns,
 * always the same one, so that a missing key and one that must be read first show as little of it as of a known handle.
 */
export async function findForSignIn(
  db: Db,
  handle: string,
): Promise<{ campaignId: string; account: AccountByHandle | null } | null> {
  const row = await db
    .selectFrom('staff_keys as key')
    .leftJoin('staff_accounts as account', (join) =>
      join.onRef('account.campaign_id', '=', 'key.campaign_id').on('account.handle', '=', handle),
    )
    .select(['key.campaign_id', 'account.id', 'account.passphrase', 'account.address', 'account.locale'])
    .orderBy(sql`account.id is null`)
    .orderBy(sql`sha256(convert_to(key.campaign_id::text || ${handle}, 'UTF8'))`)
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { campaign_id: campaignId, id, passphrase, address, locale } = row
  return { campaignId, account: id === null ? null : { id, passphrase, address, locale } }
}

/**
 * The id of the account, or of any other where there is none such: a statement then locks a row all the same, and takes
 * as long. Both by an index, however many accounts there are.
 */
export const meantOrAny = (accountId: string | null) => sql<string>`coalesce(
  (select id from staff_accounts where id = ${accountId}::uuid), (select id from staff_accounts order by id limit 1))`

export async function findAccount(db: Db | Trx, handle: string): Promise<Account | null> {
  const row = await db
    .selectFrom('staff_accounts as account')
    .innerJoin('campaigns as campaign', 'campaign.id', 'account.campaign_id')
    .select(['account.id', 'account.handle', 'account.role'])
    .select(['campaign.id as campaign_id', 'campaign.slug', 'campaign.name', 'campaign.demo'])
    .where('account.handle', '=', handle)
    .executeTakeFirst()
  if (!row) return null
  const { id, role, campaign_id, slug, name, demo } = row
  return { id, handle: row.handle, role, campaign: { id: campaign_id, slug, name, demo } }
}

/** A campaign as its staff know it, by its id. */
export async function findStaffCampaign(db: Db, id: string): Promise<StaffCampaign | null> {
  const row = await db
    .selectFrom('campaigns')
    .select(['id', 'slug', 'name', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The demo campaign; null where none was seeded. */
export async function findDemoCampaign(db: Db): Promise<StaffCampaign | null> {
  const row = await db
    .selectFrom('campaigns')
    .select(['id', 'slug', 'name', 'demo'])
    .where('demo', '=', true)
    .orderBy('slug')
    .executeTakeFirst()
  return row ?? null
}

/** The sealed passphrase of an account, and whether it has a second factor; undefined: the account is gone. */
export const findMeans = (db: Db, id: string) =>
  db
    .selectFrom('staff_accounts as account')
    .select('passphrase')
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('staff_factors').select('id').whereRef('account_id', '=', 'account.id')).as('hasFactor'),
    )
    .where('id', '=', id)
    .executeTakeFirst()

/** The sealed address of an account, and which letters it gets in which language; undefined: the account is gone. */
export const findMailbox = (db: Db | Trx, id: string) =>
  db.selectFrom('staff_accounts').select(['address', 'locale', 'daily_letter']).where('id', '=', id).executeTakeFirst()

/**
 * Locks an account against a change of its passphrase and a removal, and gives its sealed passphrase; undefined: gone.
 * Every transaction locks the account first, so that none waits for another in a circle.
 */
export const lockAccount = (trx: Trx, id: string) =>
  trx.selectFrom('staff_accounts').select('passphrase').where('id', '=', id).forShare().executeTakeFirst()

/** Locks an account for a change of its own row. */
export const lockAccountAlone = (trx: Trx, id: string) =>
  trx.selectFrom('staff_accounts').select('passphrase').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** Inserts an account. False: another one has its handle. */
export async function insertAccount(trx: Trx, row: Insertable<Schema['staff_accounts']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('staff_accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('handle').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** The present role of an account; undefined: it is gone. */
export async function findRole(trx: Db | Trx, id: string): Promise<StaffRole | undefined> {
  const row = await trx.selectFrom('staff_accounts').select('role').where('id', '=', id).executeTakeFirst()
  return row?.role
}

export async function setPassphrase(trx: Trx, id: string, passphrase: Buffer): Promise<void> {
  await trx.updateTable('staff_accounts').set({ passphrase }).where('id', '=', id).execute()
}

export async function setAddress(trx: Trx, id: string, address: Buffer): Promise<void> {
  await trx.updateTable('staff_accounts').set({ address }).where('id', '=', id).execute()
}

export async function setLocale(db: Db, id: string, locale: Locale): Promise<void> {
  await db.updateTable('staff_accounts').set({ locale }).where('id', '=', id).execute()
}

/** Deletes an account with all that belongs to it: factors, codes, tries, sessions, links. */
export async function deleteAccount(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('staff_accounts').where('id', '=', id).execute()
}

/** The accounts of one campaign or of all, by campaign and handle, and with which means they sign in. */
export const listAccounts = (db: Db, campaignId?: string) =>
  db
    .selectFrom('staff_accounts as account')
    .innerJoin('campaigns as campaign', 'campaign.id', 'account.campaign_id')
    .select(['account.handle', 'account.role', 'account.since', 'campaign.slug as campaign', 'campaign.demo'])
    .select((eb) => [
      eb('account.passphrase', 'is not', null).as('hasPassphrase'),
      eb('account.address', 'is not', null).as('hasAddress'),
      eb.exists(eb.selectFrom('staff_factors').select('id').whereRef('account_id', '=', 'account.id')).as('hasFactor'),
    ])
    .$if(campaignId !== undefined, (query) => query.where('campaign.id', '=', campaignId ?? ''))
    .orderBy('campaign.slug')
    .orderBy('account.handle')
    .execute()
