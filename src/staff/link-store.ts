import { type Insertable, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { ExpiryCondition } from '../db/expiry.ts'
import type { Schema } from '../db/schema.ts'
import type { StaffLinkPurpose } from '../db/values.ts'

/** Inserts a link by which an account gets a new passphrase and factor. */
export async function insertResetRow(
  trx: Trx,
  link: { id: Buffer; campaignId: string; accountId: string; expiresAt: Date },
): Promise<void> {
  const { id, campaignId, accountId, expiresAt } = link
  await trx
    .insertInto('staff_links')
    .values({ id, purpose: 'reset', campaign_id: campaignId, account_id: accountId, expires_at: expiresAt })
    .execute()
}

/** Inserts a link by which a person gets an account. */
export async function insertInviteRow(
  trx: Trx,
  link: Omit<Insertable<Schema['staff_links']>, 'purpose' | 'account_id'>,
): Promise<void> {
  await trx
    .insertInto('staff_links')
    .values({ ...link, purpose: 'invite' })
    .execute()
}

/** Finds a live link with its campaign and, of a reset, its account. */
export const findLinkRow = (db: Db, id: Buffer, purpose: StaffLinkPurpose, now: Date) =>
  db
    .selectFrom('staff_links as link')
    .innerJoin('campaigns as campaign', 'campaign.id', 'link.campaign_id')
    .leftJoin('staff_accounts as account', 'account.id', 'link.account_id')
    .select(['link.account_id', 'link.address', 'link.role', 'account.role as account_role', 'account.handle'])
    .select(['campaign.id as campaign_id', 'campaign.slug', 'campaign.name', 'campaign.demo'])
    .where('link.id', '=', id)
    .where('link.purpose', '=', purpose)
    .where('link.expires_at', '>', now)
    .executeTakeFirst()

/** Uses up a link. False: it is gone; of two at once one is false. */
export async function takeLink(trx: Trx, id: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('staff_links').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Deletes the links that reset an account. */
export async function deleteLinksOf(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('staff_links').where('account_id', '=', accountId).execute()
}

export const isLinkExpired: ExpiryCondition = ({ now }) => sql`expires_at <= ${now}`
