import { duplicateFinder } from './find-duplicates.ts'
import type { LaterList } from './later-list.ts'
import { nameOpener } from './open-name.ts'
import type { SealedLine } from './read-sealed-list.ts'
import type { PrivateLine, PublicLine } from './sealed-list.ts'

/** A row of an unsealed list. Its columns are a contract: see README.md. */
export interface UnsealedRow {
  name: string
  words: string | null
  country: string | null
  visibility: 'private' | 'public'
  source: string
  day: string | null
  epoch: string | null
  id: string
  /** The id of an earlier row with the same folded name and words. */
  duplicateOf: string | null
}

/** The columns of an unsealed list, in their order. */
export const UNSEALED_COLUMNS = [
  ...(['name', 'words', 'country', 'visibility', 'source', 'day', 'epoch', 'id', 'duplicateOf'] as const),
] satisfies (keyof UnsealedRow)[]

/** The outcome of unsealing a list, up to the page that was given last. */
export interface Unsealed {
  /** Private names that were opened. */
  names: number
  /** Public names, which stand in the list as they are. */
  publicNames: number
  /** Private names by the set of recipients that none of the identities is in. */
  unopened: Map<number, number>
  /** Ids of names that are damaged, or were sealed for another signature or appeal. */
  refused: string[]
  /** Rows left out, since a later list has them no more. */
  withdrawnSince: number
  duplicates: number
}

interface HowToUnseal {
  /** The slug in the list's first line. */
  appeal: string
  /** `AGE-SECRET-KEY-1…` */
  identities: readonly string[]
  later?: LaterList | undefined
}

/** Opens the names of a list, page by page. `unsealed` is complete once the pages have ended. */
export function unsealList(pages: AsyncIterable<SealedLine[]>, { appeal, identities, later }: HowToUnseal) {
  const unsealed: Unsealed = {
    ...{ names: 0, publicNames: 0, unopened: new Map(), refused: [], withdrawnSince: 0, duplicates: 0 },
  }
  const openName = nameOpener(identities)
  const findDuplicate = duplicateFinder()

  async function rowOf(line: PublicLine | PrivateLine): Promise<UnsealedRow | undefined> {
    const { id, source, visibility, day = null } = line
    if (visibility === 'public') {
      const { name, words, country } = line
      return { name, words, country, visibility, source, day, epoch: null, id, duplicateOf: null }
    }
    const opened = await openName(Buffer.from(line.sealed, 'base64'), { id, appeal })
    if (opened.is === 'sealed') unsealed.unopened.set(line.epoch, (unsealed.unopened.get(line.epoch) ?? 0) + 1)
    if (opened.is === 'refused') unsealed.refused.push(id)
    if (opened.is !== 'open') return undefined
    const { name, descriptor: words, country } = opened.name
    return { name, words, country, visibility, source, day, epoch: String(line.epoch), id, duplicateOf: null }
  }

  function count(row: UnsealedRow): UnsealedRow {
    if (row.visibility === 'private') unsealed.names++
    else unsealed.publicNames++
    const duplicateOf = findDuplicate(row.id, row.name, row.words)
    if (duplicateOf !== null) unsealed.duplicates++
    return { ...row, duplicateOf }
  }

  async function* rows(): AsyncGenerator<UnsealedRow[], void> {
    for await (const page of pages) {
      const lines = page.filter((line) => 'id' in line)
      const kept = lines.filter(({ id }) => !later || later.ids.has(id))
      unsealed.withdrawnSince += lines.length - kept.length
      const made = await Promise.all(kept.map(rowOf))
      yield made.filter((row) => row !== undefined).map(count)
    }
  }

  return { rows: rows(), unsealed }
}
