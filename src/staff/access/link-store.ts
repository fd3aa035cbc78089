import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'
import type { StaffLinkPurpose } from '../../db/values.ts'

interface AccountLink {
  id: Buffer
  purpose: 'reset' | 'factor' | 'address'
  campaignId: string
  accountId: string
  expiresAt: Date
  /** The new address, sealed for the link's row. */
  address?: Buffer
  /** The token, sealed: owners hand the link over. */
  token?: Buffer | undefined
}

/** Inserts a link for an account that is there. */
export async function insertAccountLink(trx: Trx, link: AccountLink): Promise<void> {
  const { id, purpose, campaignId, accountId, expiresAt, address, token } = link
  await trx
    .insertInto('staff_links')
    .values({ id, purpose, campaign_id: campaignId, account_id: accountId, address, token, expires_at: expiresAt })
    .execute()
}

/** Finds a link of one of the purposes before its expiry, also an invitation that has ended, with campaign and account. */
export const findLinkRow = (db: Db, id: Buffer, purposes: readonly StaffLinkPurpose[], now: Date) =>
  db
    .selectFrom('staff_links as link')
    .innerJoin('campaigns as campaign', 'campaign.id', 'link.campaign_id')
    .leftJoin('staff_accounts as account', 'account.id', 'link.account_id')
    .select(['link.purpose', 'link.account_id', 'link.address', 'link.role', 'link.ended'])
    .select(['account.role as account_role', 'account.handle'])
    .select(['campaign.id as campaign_id', 'campaign.slug', 'campaign.name', 'campaign.demo'])
    .where('link.id', '=', id)
    .where('link.purpose', 'in', [...purposes])
    .where('link.expires_at', '>', now)
    .executeTakeFirst()

/** Uses up the link of a reset. False: it is gone; of two at once one is false. */
export async function takeLink(trx: Trx, id: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('staff_links').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Takes one of the tries that the page behind a link has. False: they are spent. */
export async function takeLinkTry(db: Db, id: Buffer, most: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff_links')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '<', most)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Deletes the links of an account: all, or those of the given purposes. */
export async function deleteLinksOf(
  trx: Trx,
  accountId: string,
  purposes?: readonly StaffLinkPurpose[],
): Promise<void> {
  await trx
    .deleteFrom('staff_links')
    .where('account_id', '=', accountId)
    .$if(purposes !== undefined, (query) => query.where('purpose', 'in', [...(purposes ?? [])]))
    .execute()
}

/** The live links of a campaign's accounts that owners hand over, without their tokens. */
export const listHandoverRows = (db: Db, campaignId: string, now: Date) =>
  db
    .selectFrom('staff_links as link')
    .innerJoin('staff_accounts as account', 'account.id', 'link.account_id')
    .select(['link.id', 'link.purpose', 'link.expires_at', 'account.handle'])
    .where('link.campaign_id', '=', campaignId)
    .where('link.token', 'is not', null)
    .where('link.expires_at', '>', now)
    .orderBy('account.handle')
    .execute()

/** The sealed token of a live link that an owner hands over to an account's person. */
export const findHandoverRow = (db: Db | Trx, campaignId: string, id: Buffer, now: Date) =>
  db
    .selectFrom('staff_links')
    .select(['token', 'account_id', 'expires_at'])
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
    .where('account_id', 'is not', null)
    .where('token', 'is not', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const isLinkExpired: ExpiryCondition = ({ now }) => sql`expires_at <= ${now}`
