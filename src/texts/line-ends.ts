/** The line ends of a paragraph: each begins a new line, or each a new paragraph, or the text was wrapped there. */
export type LineEnds =
  | { read: 'paragraphs' }
  | { read: 'lines' }
  /** Some may be meant all the same, after "Dear friends,": the lines before them are listed. */
  | { read: 'wrapped'; meant: ReadonlySet<number> }

/** Editors and mail programs wrap at 72 to 80 columns. Narrower lines were set one by one, like verse. */
const NARROWEST_WRAP = 50
const WIDEST_WRAP = 100

/** A wrapped line ends where the next word would have gone beyond this part of the longest line. */
const FULL = 0.8
const MOST_BREAKS = 2 / 3

const SENTENCE = /[.!?…]["'”»’)\]*_]{0,4}$/
const CLAUSE = /[.!?…;:]["'”»’)\]*_]{0,4}$/

/**
 * Tells how the line ends of a paragraph are to be read, from the lines alone. A paragraph of two lines can be read
 * both ways where the first is full and ends with a sentence: then `wrappedText` decides, which tells whether other
 * paragraphs of the text are wrapped beyond doubt.
 */
export function readLineEnds(lines: readonly string[], wrappedText: boolean): LineEnds {
  const before = lines.slice(0, -1)
  const widest = Math.max(...lines.map(widthOf))
  if (widest < NARROWEST_WRAP) return { read: 'lines' }
  const overlong = lines.some((line) => [...line.slice(0, line.lastIndexOf(' ') + 1)].length > WIDEST_WRAP)
  const meant = new Set([...before.keys()].filter((at) => !isFull(lines, at, widest)))
  const clauses = before.every((line) => CLAUSE.test(line)) && (before.length > 1 || !wrappedText)
  if (!overlong && !clauses && before.length - meant.size >= before.length * MOST_BREAKS)
    return { read: 'wrapped', meant }
  return { read: overlong || before.every((line) => SENTENCE.test(line)) ? 'paragraphs' : 'lines' }
}

const isFull = (lines: readonly string[], at: number, widest: number): boolean => {
  const [word = ''] = (lines[at + 1] ?? '').split(' ', 1)
  return widthOf(lines[at] ?? '') + 1 + widthOf(word) > widest * FULL
}

const widthOf = (line: string): number => [...line].length
