import type { StoredAppeal } from '../appeals/appeal.ts'
import { findAppealsOf } from '../appeals/store.ts'
import type { PublicCounts } from '../count/counts.ts'
import { findCountsOf } from '../count/counts-store.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Deps } from '../deps.ts'
import { countReportedNames, countWaitingNames, type Waiting } from '../moderation/waiting-store.ts'
import { read } from '../staff/act.ts'
import type { StaffActor } from '../staff/actor.ts'

/** An appeal on the desk. */
export interface DeskAppeal {
  appeal: StoredAppeal
  /** As the public page has them, with the same numbers held back; null before the appeal opens. */
  counts: PublicCounts | null
  /** Public names to be looked at; null: none. */
  names: Waiting | null
  /** Reported names to be decided; null: none. */
  reports: Waiting | null
}

/** The appeals of the actor's campaign, drafts too, by slug, each with its numbers and what waits there. */
export const listDeskAppeals = (deps: Pick<Deps, 'db'>, actor: StaffActor): Promise<DeskAppeal[]> =>
  read(deps, actor, { action: 'desk.seen', campaign: actor.campaign }, async (db) => {
    const appeals = await findAppealsOf(db, actor.campaign)
    const ids = appeals.map(({ id }) => id)
    const [counts, names, reports] = await Promise.all([
      findCountsOf(db, ids),
      countWaitingNames(db, ids),
      countReportedNames(db, ids),
    ])
    return appeals.map((appeal) => {
      const own = counts.get(appeal.id)
      return {
        appeal,
        counts: own ? publicCounts(appeal, own) : null,
        names: names.get(appeal.id) ?? null,
        reports: reports.get(appeal.id) ?? null,
      }
    })
  })
