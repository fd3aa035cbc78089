import { readSealedList, type WholeList } from './read-sealed-list.ts'

/** A list that was exported after another one. */
export interface LaterList extends WholeList {
  /** The ids of its signatures. One that only an earlier list has was withdrawn, changed or taken out since. */
  ids: ReadonlySet<string>
}

/** Reads a whole list for its ids. Throws as `readSealedList` does. */
export async function readLaterList(bytes: AsyncIterable<Uint8Array>): Promise<LaterList> {
  const ids = new Set<string>()
  const pages = readSealedList(bytes)
  for (;;) {
    const { done, value } = await pages.next()
    if (done) return { ...value, ids }
    for (const line of value) if ('id' in line) ids.add(line.id)
  }
}
