import { readAppeal } from '../../appeals/act-on-appeal.ts'
import type { Appeal } from '../../appeals/appeal.ts'
import { findCounts } from '../../count/counts-store.ts'
import { findListHash, type ListHash } from '../../count/list-hash-store.ts'
import { publicCounts } from '../../count/public-counts.ts'
import type { Deps } from '../../deps.ts'
import type { Profile } from '../../exports/profile.ts'
import { countLeftOut, countRowsOf, type LeftOut } from '../../exports/public-list-store.ts'
import type { StaffActor } from '../../staff/actor.ts'

export interface ListFacts {
  /** Null: held back, as the public page holds it back. */
  rows: number | null
  leftOut: LeftOut
}

/** An appeal on its page of lists. */
export interface ListsOverview {
  appeal: Appeal
  lists: Record<Profile, ListFacts>
  /** That of the public list, as it was last made. */
  hash: ListHash | undefined
}

/** Counts what the lists of an appeal have, and leave out. Refuses as `readAppeal` does. */
export const listsOverview = (deps: Deps, actor: StaffActor, slug: string): Promise<ListsOverview> =>
  readAppeal(deps, actor, { slug, action: 'lists.read' }, async (db, appeal) => {
    const counts = await findCounts(db, appeal.id)
    const isTold = counts !== undefined && publicCounts(appeal, counts).public !== null
    const factsOf = async (profile: Profile): Promise<ListFacts> => ({
      rows: isTold ? await countRowsOf(db, appeal.id, profile) : null,
      leftOut: await countLeftOut(db, appeal, profile),
    })
    return {
      appeal,
      lists: { public: await factsOf('public'), sealed: await factsOf('sealed') },
      hash: await findListHash(db, appeal.id),
    }
  })
