import type { RawBuilder } from 'kysely'
import type { Db } from '../db/database.ts'

/** The words of a search, each as its folded forms: see `searchWords`. */
export type SearchWords = readonly (readonly string[])[]

/** The most names that a search finds. Where more fit, it finds some of them, and says that more fit. */
export const MOST_FOUND = 1_600

/** The condition, in SQL, that a public row of `signatures` fits all words. `onShelf`: only on the first of the sixteen shelves. */
export const fits = (_words: SearchWords, _where: { onShelf: boolean }): RawBuilder<boolean> => {
  throw new Error('to be built')
}

/** Whether every public name of the appeal has its search key by now. */
export async function isSearchComplete(_db: Db, _appealId: string): Promise<boolean> {
  throw new Error('to be built')
}
