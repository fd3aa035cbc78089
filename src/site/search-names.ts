import type { Appeal } from '../appeals/appeal.ts'
import type { Deps } from '../deps.ts'
import type { ListedName } from '../signatures/list-store.ts'

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
  _deps: Deps,
  _appeal: Appeal,
  _wanted: { q: string; after?: string | undefined },
): Promise<FoundPublicNames> {
  throw new Error('to be built')
}
