/** Letters of a name that Excel takes, in UTF-16 units. */
const LONGEST = 31

/** Forbidden by Excel, not to be written in XML, or read as an escape (`_x0041_`). */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu

/** A title as the name of a sheet that Excel opens: never empty, at most 31 UTF-16 units. */
export function sheetName(title: string): string {
  const words = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
  const name = trimmed(
    trimmed(words)
      .slice(0, LONGEST)
      .replace(/[\ud800-\udbff]$/, ''),
  )
  return name === '' || name.toLowerCase() === 'history' ? 'List' : name
}

/** Without apostrophes at the ends, where references to the sheet have theirs, and without white space there. */
const trimmed = (text: string): string => /^[\s']*(.*[^\s'])?/s.exec(text)?.[1] ?? ''
