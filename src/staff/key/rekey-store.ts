import type { Trx } from '../../db/database.ts'
import { deleteTokensOfCampaign } from '../tokens/token-store.ts'

/** Empties what is sealed of the campaign's staff, and ends their sessions, links, codes and tokens. The accounts stay. */
export async function forgetSealedOfStaff(trx: Trx, campaignId: string): Promise<void> {
  const emptied = { passphrase: null, address: null }
  await trx.updateTable('staff_accounts').set(emptied).where('campaign_id', '=', campaignId).execute()
  await trx.deleteFrom('staff_links').where('campaign_id', '=', campaignId).execute()
  await deleteTokensOfCampaign(trx, campaignId)
  for (const table of [
    ...(['staff_factors', 'staff_used_codes', 'staff_recovery_codes', 'staff_sessions'] as const),
    'staff_resets' as const,
  ])
    await trx
      .deleteFrom(table)
      .where('account_id', 'in', (eb) =>
        eb.selectFrom('staff_accounts').select('id').where('campaign_id', '=', campaignId),
      )
      .execute()
}

/** The accounts of a campaign, locked until the commit. */
export const lockAccountsOfCampaign = (trx: Trx, campaignId: string) =>
  trx
    .selectFrom('staff_accounts')
    .select(['id', 'handle', 'role'])
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .forUpdate()
    .execute()
