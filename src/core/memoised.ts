import { BoundedMap } from './bounded-map.ts'

/** Invented headers cost time, never memory. */
const MAX_ENTRIES = 100

/** Caches `compute`, whose result must depend on the text alone. For headers: most browsers send one of a few. */
export function memoised<Result>(compute: (text: string) => Result): (text: string) => Result {
  const cache = new BoundedMap<string, Result>(MAX_ENTRIES)
  return (text) => {
    const cached = cache.get(text)
    if (cached !== undefined) return cached
    const result = compute(text)
    cache.set(text, result)
    return result
  }
}
