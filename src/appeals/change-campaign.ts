import type { z } from 'zod'
import { actOnCampaign } from '../campaigns/act-on-campaign.ts'
import { type CampaignFact, CampaignFacts, parseInput } from '../campaigns/campaign.ts'
import { type DescribedCampaign, listDescribed, updateFacts } from '../campaigns/store.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { markAppealsStale } from './recall.ts'
import { bumpVersionsOfCampaign } from './store.ts'

/**
 * Changes at once what the pages of a campaign's appeals say of it, and returns which facts changed. A fact can be
 * replaced, not taken away. Refuses an unknown campaign (`not_found`) and a text that is no line (`invalid`).
 */
export async function changeCampaign(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets' | 'memory'>,
  actor: Actor,
  { slug, ...input }: z.input<typeof CampaignFacts> & { slug: string },
): Promise<{ changed: CampaignFact[]; campaign: DescribedCampaign }> {
  const facts = parseInput(CampaignFacts, input)
  const result = await actOnCampaign(
    deps,
    actor,
    { slug, action: 'campaign.changed' },
    async (trx, { id }) => {
      const before = await described(trx, slug)
      const changed = CampaignFacts.keyof().options.filter(
        (fact) => facts[fact] !== undefined && facts[fact] !== before[fact],
      )
      if (changed.length === 0) return { result: { changed, campaign: before }, entry: null }
      await updateFacts(trx, id, facts)
      const campaign = await described(trx, slug)
      return { result: { changed, campaign }, entry: { subject: slug, detail: { changed: changed.join(' ') } } }
    },
    (trx, { id }) => bumpVersionsOfCampaign(trx, id),
  )
  markAppealsStale(deps)
  return result
}

async function described(trx: Trx, slug: string): Promise<DescribedCampaign> {
  const [campaign] = await listDescribed(trx, slug)
  if (!campaign) throw new Error(`the campaign ${slug} was locked`)
  return campaign
}
