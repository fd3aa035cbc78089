import { findAppealsOf } from '../../appeals/store.ts'
import { listDescribed } from '../../campaigns/store.ts'
import { countSetAside } from '../../count/set-aside-store.ts'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { findStaffCampaign } from '../../staff/account-store.ts'
import { read } from '../../staff/act.ts'
import { type Actor, isStaff } from '../../staff/actor.ts'
import { lettersRefused } from './letters-refused.ts'
import { waitingEndorsements } from './waiting-endorsements.ts'
import { oldestFirst, roleSees, type WaitingItem } from './waiting-item.ts'
import { waitingKeys } from './waiting-keys.ts'
import { waitingNames } from './waiting-names.ts'

type WaitingDeps = Pick<Deps, 'db' | 'keys' | 'secrets' | 'clock' | 'config'>

/**
 * All that waits in the appeals of the actor's campaign and is for the actor's role; for the operator all that waits in any
 * campaign, demos where they are served. The oldest first. Its cost does not grow with the signatures that are stored.
 */
export const listWaiting = (deps: WaitingDeps, actor: Actor): Promise<WaitingItem[]> =>
  isStaff(actor)
    ? read(deps, actor, { action: 'desk.seen', campaign: actor.campaign }, async (db) => {
        const campaign = await findStaffCampaign(db, actor.campaign)
        const items = campaign ? await waitingIn(deps, [campaign]) : []
        return items.filter((item) => roleSees(actor.role, item))
      })
    : read(deps, actor, { action: 'campaigns.read', campaign: null }, async (db) => {
        const campaigns = await listDescribed(db)
        return waitingIn(
          deps,
          campaigns.filter(({ demo }) => deps.config.local || !demo),
        )
      })

/** All that waits in these campaigns, for whatever role, the oldest first. */
export async function waitingIn(
  deps: WaitingDeps,
  campaigns: readonly { id: string; slug: string }[],
): Promise<WaitingItem[]> {
  const refused = await lettersRefused(deps)
  const items: WaitingItem[] = refused ? [{ of: 'letters', ...refused, campaign: null, appeal: null }] : []
  for (const campaign of campaigns) {
    const appeals = await findAppealsOf(deps.db, campaign.id)
    items.push(
      ...(await waitingKeys(deps, campaign, appeals)),
      ...(await rowsSetAside(deps.db, campaign.slug, appeals)),
      ...(await waitingNames(deps.db, appeals)),
      ...(await waitingEndorsements(deps.db, appeals)),
    )
  }
  return oldestFirst(items)
}

async function rowsSetAside(
  db: Db,
  campaign: string,
  appeals: readonly { id: string; slug: string }[],
): Promise<WaitingItem[]> {
  const aside = await countSetAside(
    db,
    appeals.map(({ id }) => id),
  )
  return appeals.flatMap(({ id, slug }) => {
    const rows = aside.get(id)
    return rows ? [{ of: 'set_aside' as const, ...rows, campaign, appeal: slug }] : []
  })
}
