import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { NamePage } from './list-names.ts'
import type { NameFilter } from './name-store.ts'

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
  _deps: Deps,
  _actor: Actor,
  _wanted: { slug: string; q: string; after?: string | undefined; limit: number } & NameFilter,
): Promise<FoundNames> {
  throw new Error('to be built')
}
