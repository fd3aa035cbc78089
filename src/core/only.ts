/** The one element of a list. Throws when the list has none, or more. */
export function only<T>(list: readonly T[]): T {
  for (const element of list) if (list.length === 1) return element
  throw new Error(`one element was expected, and there are ${list.length}`)
}
