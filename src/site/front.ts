import type { Appeal } from '../appeals/appeal.ts'
import type { ChangeLine } from '../appeals/change.ts'
import { listChanges } from '../appeals/change-store.ts'
import { peekAppeal, recallAppeal } from '../appeals/recall.ts'
import type { Cell } from '../core/memory.ts'
import type { Counts } from '../count/counts.ts'
import { findCounts, listLines, listMilestones, type PublicLine } from '../count/counts-store.ts'
import type { Deps } from '../deps.ts'
import { type FirstOrganisations, findFirstOrganisations } from '../endorsements/public/organisations-store.ts'
import { type ListedName, listByBatch } from '../signatures/list-store.ts'

/** The content of an appeal's public page, as a process caches it. */
export interface Front {
  appeal: Appeal
  counts: Counts
  latest: ListedName[]
  lines: PublicLine[]
  changes: ChangeLine[]
  milestones: { n: number; day: string }[]
  organisations: FirstOrganisations
}

const LATEST = 20
/** Organisations that the page names; the others stand on a page of their own. */
const FIRST_ORGANISATIONS = 12

/** The last front of each appeal, by id. No front is fresh by itself: `fronts` has those of the current appeals. */
const LAST_FRONTS: Cell<Front> = { name: 'front', fresh: 0 }
/** Fronts by cached appeal, which stays the same object until its version moves. */
const fronts = new WeakMap<Appeal, Front>()

/**
 * The front of an appeal, at most a second old: the same object until the appeal's version moves, then loaded anew.
 * `stale`: the database is away, and the front is the last known one. Null: there is no such appeal for the public.
 */
export async function recallFront(deps: Deps, slug: string): Promise<{ front: Front; stale: boolean } | null> {
  const recalled = await recallAppeal(deps, slug)
  if (!recalled) return null
  const { appeal } = recalled
  const known = fronts.get(appeal)
  if (known) return { front: known, stale: recalled.stale }
  const recall = () => deps.memory.recall(LAST_FRONTS, appeal.id, () => loadFront(deps, appeal), { of: appeal.id })
  let { value, stale } = await recall()
  // The load may be shared with a caller that began it before the version moved: load once more.
  if (!stale && value.appeal.version < appeal.version) ({ value, stale } = await recall())
  if (!stale && value.appeal.version === appeal.version) fronts.set(appeal, value)
  return { front: value, stale: stale || recalled.stale }
}

/** The front from memory alone, without waiting; undefined when the database would have to be asked. */
export function peekFront(deps: Deps, slug: string): Front | undefined {
  const appeal = peekAppeal(deps, slug)
  return appeal && fronts.get(appeal)
}

async function loadFront(deps: Deps, appeal: Appeal): Promise<Front> {
  const { db } = deps
  const [counts, latest, lines, milestones, changes, organisations] = await Promise.all([
    findCounts(db, appeal.id),
    listByBatch(db, appeal.id, LATEST),
    listLines(db, appeal.id),
    listMilestones(db, appeal.id),
    listChanges(db, appeal.id),
    findFirstOrganisations(db, appeal, FIRST_ORGANISATIONS),
  ])
  if (!counts) throw new Error(`appeal ${appeal.slug} has no counts`)
  return { appeal, counts, latest, lines, milestones, changes, organisations }
}
