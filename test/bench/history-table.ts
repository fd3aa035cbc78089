import type { HistoryResult } from './history.ts'
import { median } from './numbers.ts'
import { table } from './table.ts'

/** The most times as long that the numbers are read with a million signatures as with a thousand. */
const TARGET = 2

const HEADS = ['', 'least ms', 'of a million', 'ratio', 'median ms', 'of a million', 'ratio', 'target']

/** The table of `history`, judged by the least times: other work on the machine only adds to a time. */
export function showHistory({ few, many }: HistoryResult): string {
  const pairs = [[Math.min(...few), Math.min(...many)] as const, [median(few), median(many)] as const]
  const ratio = Math.min(...many) / Math.min(...few)
  const row = pairs.flatMap(([one, other]) => [one, other, other / one])
  return table(HEADS, [['numbers', ...row, `≤ ${TARGET}: ${ratio <= TARGET ? 'met' : 'MISSED'}`]])
}
