import { Refusal } from '../core/errors.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { act, type Done } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import type { Action } from '../staff/roles.ts'
import type { Campaign } from './campaign.ts'
import { findCampaign, lockCampaign } from './store.ts'

interface ActOnCampaign<Prepared> {
  slug: string
  action: Action
  /** Slow work before the transaction, such as sealing, with the campaign as it was read unlocked. */
  prepare?: (campaign: Campaign) => Promise<Prepared>
}

/**
 * Runs one act on a campaign, as `act` does, with the campaign found and its row locked. `last` is the very last write.
 * Refuses an unknown campaign, or another one than the actor's, with not_found.
 */
export async function actOnCampaign<T, Prepared = undefined>(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  actor: Actor,
  { slug, action, prepare }: ActOnCampaign<Prepared>,
  work: (trx: Trx, campaign: Campaign, now: Date, prepared: Prepared) => Promise<Done<T>>,
  last?: (trx: Trx, campaign: Campaign) => Promise<void>,
): Promise<T> {
  const found = demand(await findCampaign(deps.db, slug), slug)
  return act(
    deps,
    actor,
    { action, campaign: found.id },
    {
      ...(prepare && { prepare: () => prepare(found) }),
      work: async (trx, now, prepared) => work(trx, demand(await lockCampaign(trx, slug), slug), now, prepared),
      ...(last && { last: (trx: Trx) => last(trx, found) }),
    },
  )
}

function demand(campaign: Campaign | null, slug: string): Campaign {
  if (!campaign) throw new Refusal('not_found', { reason: 'unknown_campaign', params: { slug } })
  return campaign
}
