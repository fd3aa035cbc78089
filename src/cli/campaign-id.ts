import { findCampaign } from '../campaigns/store.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'

/** The id of the campaign with that slug. Refuses an unknown one with not_found (`unknown_campaign`). */
export async function campaignIdOf({ db }: Pick<Deps, 'db'>, slug: string): Promise<string> {
  const campaign = await findCampaign(db, slug)
  if (!campaign) throw new Refusal('not_found', { reason: 'unknown_campaign', params: { slug } })
  return campaign.id
}
