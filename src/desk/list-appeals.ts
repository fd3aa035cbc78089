import type { StoredAppeal } from '../appeals/appeal.ts'
import { findAppealsOf } from '../appeals/store.ts'
import { findCountsOf } from '../count/counts-store.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Deps } from '../deps.ts'
import { countOrganisations } from '../endorsements/public/organisations-store.ts'
import { type FrontCounts, withOrganisations } from '../site/front-counts.ts'
import { read } from '../staff/act.ts'
import type { StaffActor } from '../staff/actor.ts'

/** An appeal on the desk. */
export interface DeskAppeal {
  appeal: StoredAppeal
  /** As the public page has them, with the same numbers held back; null before the appeal opens. */
  counts: FrontCounts | null
}

/** The appeals of the actor's campaign, drafts too, by slug, each with its numbers. */
export const listDeskAppeals = (deps: Pick<Deps, 'db'>, actor: StaffActor): Promise<DeskAppeal[]> =>
  read(deps, actor, { action: 'desk.seen', campaign: actor.campaign }, async (db) => {
    const appeals = await findAppealsOf(db, actor.campaign)
    const ids = appeals.map(({ id }) => id)
    const counts = await findCountsOf(db, ids)
    const organisations = await countOrganisations(db, ids)
    return appeals.map((appeal) => {
      const own = counts.get(appeal.id)
      return {
        appeal,
        counts: own ? withOrganisations(publicCounts(appeal, own), organisations.get(appeal.id) ?? 0) : null,
      }
    })
  })
