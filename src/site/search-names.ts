import type { Appeal } from '../appeals/appeal.ts'
import type { Deps } from '../deps.ts'
import { searchWords } from '../locale/folding/search-words.ts'
import { findFittingListed, type ListedName } from '../signatures/list-store.ts'
import { isSearchComplete } from '../signatures/search-store.ts'
import { cursorText, nameCursor } from './cursor.ts'
import { cut, PAGE } from './names.ts'

/** Public names that a visitor's search found, by alphabet. */
export interface FoundPublicNames {
  names: ListedName[]
  /** More names fit than a search finds, and these are some of them: more letters are needed. Then there is no next page. */
  moreFit: boolean
  /** False while names of before still get their search keys: some may be missing. */
  complete: boolean
  /** The cursor of the next page; null: there is none. */
  next: string | null
}

/**
 * Finds a page of the shown names whose name or words begin words with all words of `q`, in any alphabet; none where `q` has
 * no letter or digit. Begins with the first page when no search gave `after`.
 */
export async function searchPublicNames(
  { db }: Pick<Deps, 'db'>,
  { id: appealId }: Pick<Appeal, 'id'>,
  { q, after }: { q: string; after?: string | undefined },
): Promise<FoundPublicNames> {
  const { sortKey, id } = nameCursor(after ?? '') ?? {}
  const cursor = sortKey !== undefined && id !== undefined ? { sortKey, id } : undefined
  // Before the search: a key written in between would make an incomplete answer a complete one.
  const complete = await isSearchComplete(db, appealId, 'shown')
  const found = await findFittingListed(db, appealId, { words: searchWords(q), limit: PAGE + 1, cursor })
  const { names, last } = cut(found.rows)
  const next = last && !found.moreFit ? cursorText([last.sortKey, last.id]) : null
  return { names, moreFit: found.moreFit, complete, next }
}
