import type { Trx } from '../db/database.ts'

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
