import { trustIn } from '../campaigns/trust.ts'
import type { Deps } from '../deps.ts'
import type { Appeal, StoredAppeal } from './appeal.ts'

export type Authenticator = Pick<Deps, 'secrets' | 'keys' | 'log'>

/**
 * The appeal with the recipients to whom names may be sealed: those of an epoch that this server began, else none, so
 * that private signing is off. A forged epoch is logged.
 */
export async function authenticate(
  deps: Authenticator,
  { campaign: { proof, ...campaign }, ...appeal }: StoredAppeal,
): Promise<Appeal> {
  const { id: campaignId, demo, epoch: number, recipients, since } = campaign
  const trust = await trustIn(deps, { campaignId, demo, number, recipients, since: since ?? '', proof })
  if (trust === 'forged') deps.log.error('recipients.not_authentic', { campaign: campaign.slug, epoch: number })
  return { ...appeal, campaign: { ...campaign, trust, recipients: trust === 'authentic' ? recipients : [] } }
}
