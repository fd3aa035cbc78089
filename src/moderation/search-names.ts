import { readAppeal } from '../appeals/act-on-appeal.ts'
import type { Deps } from '../deps.ts'
import { searchWords } from '../locale/folding/search-words.ts'
import { isSearchComplete } from '../signatures/search-store.ts'
import type { Actor } from '../staff/actor.ts'
import { type NamePage, namePage } from './list-names.ts'
import { namePlace } from './name-cursor.ts'
import { findFittingNames, type NameFilter } from './name-store.ts'

/** The public names that a search found, the oldest day first. */
export interface FoundNames extends NamePage {
  /** More names fit than a search finds, and these are some of them: more letters are needed. Then there is no next page. */
  moreFit: boolean
  /** False while names of before still get their search keys: some may be missing. */
  complete: boolean
}

/**
 * Finds the public names whose name or words begin words with all words of `q`, in any alphabet; none where `q` has no
 * letter or digit. Refuses as `listNames` does.
 */
export async function searchNames(
  deps: Deps,
  actor: Actor,
  {
    slug,
    q,
    after,
    limit,
    ...filter
  }: { slug: string; q: string; after?: string | undefined; limit: number } & NameFilter,
): Promise<FoundNames> {
  const place = namePlace(after)
  return readAppeal(deps, actor, { slug, action: 'names.read' }, async (db, appeal) => {
    // Before the search: a key written in between would make an incomplete answer a complete one.
    const complete = await isSearchComplete(db, appeal.id, 'all')
    const wanted = { ...filter, appealId: appeal.id, after: place, limit: limit + 1 }
    const { rows, moreFit } = await findFittingNames(db, searchWords(q), wanted)
    const page = await namePage(deps, db, rows, limit)
    return { ...page, next: moreFit ? null : page.next, moreFit, complete }
  })
}
