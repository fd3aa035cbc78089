import type { z } from 'zod'
import { actOnCampaign } from '../campaigns/act-on-campaign.ts'
import { CampaignChange, type CampaignField, parseInput } from '../campaigns/campaign.ts'
import { type DescribedCampaign, listDescribed, updateCampaign } from '../campaigns/store.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { markAppealsStale } from './recall.ts'
import { bumpVersionsOfCampaign } from './store.ts'

/**
 * Changes at once what the pages of a campaign's appeals say of it, or its time zone, and returns which fields changed.
 * Each can be replaced, not taken away. Refuses an unknown campaign (`not_found`), and a text that is no line or no time
 * zone (`invalid`).
 */
export async function changeCampaign(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets' | 'memory'>,
  actor: Actor,
  { slug, ...input }: z.input<typeof CampaignChange> & { slug: string },
): Promise<{ changed: CampaignField[]; campaign: DescribedCampaign }> {
  const given = parseInput(CampaignChange, input)
  const result = await actOnCampaign(
    deps,
    actor,
    { slug, action: 'campaign.changed' },
    async (trx, { id }) => {
      const before = await described(trx, slug)
      const changed = CampaignChange.keyof().options.filter(
        (field) => given[field] !== undefined && given[field] !== before[field],
      )
      if (changed.length === 0) return { result: { changed, campaign: before }, entry: null }
      await updateCampaign(trx, id, given)
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
