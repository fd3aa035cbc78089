import type { StoredAppeal } from '../appeals/appeal.ts'
import { findAppealsOf } from '../appeals/store.ts'
import type { PublicCounts } from '../count/counts.ts'
import { findCountsOf } from '../count/counts-store.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Deps } from '../deps.ts'
import { read } from '../staff/act.ts'
import type { StaffActor } from '../staff/actor.ts'

/** An appeal on the desk. */
export interface DeskAppeal {
  appeal: StoredAppeal
  /** As the public page has them, with the same numbers held back; null before the appeal opens. */
  counts: PublicCounts | null
}

/** The appeals of the actor's campaign, drafts too, by slug, each with its numbers. */
export const listDeskAppeals = (deps: Pick<Deps, 'db'>, actor: StaffActor): Promise<DeskAppeal[]> =>
  read(deps, actor, { action: 'desk.seen', campaign: actor.campaign }, async (db) => {
    const appeals = await findAppealsOf(db, actor.campaign)
    const counts = await findCountsOf(
      db,
      appeals.map(({ id }) => id),
    )
    return appeals.map((appeal) => {
      const own = counts.get(appeal.id)
      return { appeal, counts: own ? publicCounts(appeal, own) : null }
    })
  })
