const MOST = 100

/** The same as `of`, which must follow from the text alone; made once for texts that come often: most browsers send one of a few headers. */
export function memoised<Result>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = of(text)
    // Whoever makes up a hundred others makes nothing wrong, only slower.
    if (known.size >= MOST) known.clear()
    known.set(text, result)
    return result
  }
}
