import type { Appeal } from '../appeals/appeal.ts'
import type { Deps } from '../deps.ts'
import { initialOfKey } from '../locale/alphabet.ts'
import { firstLetters, type ListedName, listByDay, listByName } from '../signatures/list-store.ts'
import { cursorText, dayCursor, nameCursor } from './cursor.ts'

export interface NamesListing {
  names: ListedName[]
  letters: { letter: string; href: string }[]
  next: string | null
  first: boolean
}

/** Names of a page. */
export const PAGE = 100

/** Reads a page of the public names: by day and alphabet, or by alphabet with the letters to jump to. */
export async function readNames(
  deps: Deps,
  appeal: Appeal,
  lang: string,
  after: string | undefined,
): Promise<NamesListing> {
  const href = (cursor: readonly string[]) => `/a/${appeal.slug}/names?after=${cursorText(cursor)}&lang=${lang}`
  if (appeal.policy.namesByDay) {
    const cursor = dayCursor(after ?? '') ?? undefined
    const found = await listByDay(deps.db, appeal.id, PAGE + 1, cursor)
    const { names, last } = cut(found)
    const next = last ? href([last.signedOn, last.sortKey, last.id]) : null
    return { names, letters: [], next, first: cursor === undefined }
  }
  const cursor = nameCursor(after ?? '') ?? undefined
  const [found, letters] = await Promise.all([
    listByName(deps.db, appeal.id, PAGE + 1, cursor),
    firstLetters(deps.db, appeal.id),
  ])
  const { names, last } = cut(found)
  return {
    names,
    letters: jumps(letters).map(([letter, from]) => ({ letter, href: href([from]) })),
    next: last ? href([last.sortKey, last.id]) : null,
    first: cursor === undefined,
  }
}

/** Each initial with the sort key at which its names begin; digits and signs share the initial `#`. */
function jumps(firsts: string[]): [letter: string, from: string][] {
  const letters = new Map<string, string>()
  for (const first of firsts) if (!letters.has(initialOfKey(first))) letters.set(initialOfKey(first), first)
  return [...letters]
}

/** Cuts off the extra row that the query asks for; an extra row means that there is a next page. */
export function cut<T>(found: T[]): { names: T[]; last: T | undefined } {
  const names = found.slice(0, PAGE)
  return { names, last: found.length > PAGE ? names.at(-1) : undefined }
}
