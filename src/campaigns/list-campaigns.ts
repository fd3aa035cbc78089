import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { read } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import { type DescribedCampaign, listDescribed } from './store.ts'

/** All campaigns with what their pages say of them, for the operator. */
export const listCampaigns = (deps: Pick<Deps, 'db'>, actor: Actor): Promise<DescribedCampaign[]> =>
  read(deps, actor, { action: 'campaigns.read', campaign: null }, (db) => listDescribed(db))

/** One campaign, for its staff. Refuses an unknown one with not_found. */
export async function showCampaign(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { slug }: { slug: string },
): Promise<DescribedCampaign> {
  const [found] = await listDescribed(deps.db, slug)
  if (!found) throw new Refusal('not_found', { reason: 'unknown_campaign', params: { slug } })
  return read(deps, actor, { action: 'facts.read', campaign: found.id }, async () => found)
}
