import { CYRILLIC_LETTERS } from './cyrillic-letters.ts'
import { LATIN_LETTERS } from './latin-letters.ts'

/** Readings of one letter, or of several that stand together. */
export const READINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(LATIN_LETTERS),
  ...Object.entries(CYRILLIC_LETTERS),
])

const LONGEST_ENTRY = Math.max(...[...READINGS.keys()].map((letters) => letters.length))

/** Cuts a word into the entries of the table; a letter that is in no entry stands alone. */
export function entriesOf(letters: readonly string[]): string[] {
  const entries: string[] = []
  for (let at = 0; at < letters.length; ) {
    let length = Math.min(LONGEST_ENTRY, letters.length - at)
    while (length > 1 && !READINGS.has(letters.slice(at, at + length).join(''))) length--
    entries.push(letters.slice(at, at + length).join(''))
    at += length
  }
  return entries
}
