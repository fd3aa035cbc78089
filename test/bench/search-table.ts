import { median } from './numbers.ts'
import type { SearchLine, SearchResult } from './search.ts'
import { type Cell, table } from './table.ts'

/** The most times as long that a search among a million names takes as one among a thousand. */
const TARGET = 3

const HEADS = ['', 'least ms', 'of a million', 'ratio', 'median ms', 'of a million', 'ratio', 'found', 'target']

/** The table of `search`. The target is judged by the least times: other work on the machine only adds to a time. */
export const showSearch = ({ lines, filled }: SearchResult): string =>
  [table(HEADS, lines.map(rowOf)), `A million names were written in ${Math.round(filled)} s.`].join('\n')

function rowOf({ name, twoShort, few, many, found, moreFit }: SearchLine): Cell[] {
  const least = [Math.min(...few), Math.min(...many)] as const
  const middle = [median(few), median(many)] as const
  const times = ([one, other]: readonly [number, number]) => [one, other, other / one]
  return [
    name,
    ...times(least),
    ...times(middle),
    moreFit ? 'more' : `${found}`,
    verdict(least[1] / least[0], twoShort),
  ]
}

/** Two short words are read one by one, each with all that it begins, before what they share is known. */
const verdict = (ratio: number, twoShort: boolean): string =>
  `≤ ${TARGET}: ${ratio <= TARGET ? 'met' : twoShort ? 'missed, both beginnings are read' : 'MISSED'}`
