import { readAppeal } from '../../appeals/act-on-appeal.ts'
import type { Appeal } from '../../appeals/appeal.ts'
import type { Deps } from '../../deps.ts'
import { countReportedNames, countWaitingNames, type Waiting } from '../../moderation/waiting-store.ts'
import type { StaffActor } from '../../staff/actor.ts'

/** An appeal on its page of names, with what waits there: the other lists cost more to count. */
export interface NamesOverview {
  appeal: Appeal
  /** Public names to be looked at; null: none. */
  waiting: Waiting | null
  /** Reported names to be decided; null: none. */
  reported: Waiting | null
}

/** Counts what waits among an appeal's names. Refuses as `readAppeal` does. */
export const namesOverview = (deps: Deps, actor: StaffActor, slug: string): Promise<NamesOverview> =>
  readAppeal(deps, actor, { slug, action: 'names.read' }, async (db, appeal) => {
    const [waiting, reported] = await Promise.all([
      countWaitingNames(db, [appeal.id]),
      countReportedNames(db, [appeal.id]),
    ])
    return { appeal, waiting: waiting.get(appeal.id) ?? null, reported: reported.get(appeal.id) ?? null }
  })
