import { median } from './numbers.ts'
import type { Change, StreamResult } from './stream.ts'
import { type Cell, table } from './table.ts'

/** The most bytes of memory for one listener. */
const MEMORY = 20 * 1024
/** The most milliseconds from a settle to the last listener. */
const LAST = 500
const KILOBYTE = 1024

/** The table of `stream`, and a note with the numbers of listeners. */
export function showStream({ listeners, stalled, openedASecond, memory, changes }: StreamResult): string {
  const rows: Cell[][] = [
    bytes('memory a listener, KB', memory.quiet),
    bytes(`the same after ${changes.length} changes, KB`, memory.after),
    ...times('settled by the same process', changes, 'server'),
    ...times('settled by another process', changes, 'other'),
    ['CPU of the server a listener and change, µs', median(changes.map(({ cpu }) => cpu))],
    ['streams opened a second', openedASecond],
  ]
  const note = `${listeners} listeners on one process; ${stalled} of them never read.`
  return [table(['', 'median', 'worst', 'target'], rows), note].join('\n')
}

const bytes = (name: string, value: number): Cell[] => [
  name,
  value / KILOBYTE,
  undefined,
  verdict(value <= MEMORY, `≤ ${MEMORY / KILOBYTE}`),
]

function times(name: string, all: Change[], by: Change['by']): Cell[][] {
  const changes = all.filter((change) => change.by === by)
  if (changes.length === 0) return [[`${name}: it never came to that`]]
  const cells = (of: (change: Change) => number) => [median(changes.map(of)), Math.max(...changes.map(of))]
  const last = median(changes.map((change) => change.last))
  return [
    [`${name}: first listener, ms`, ...cells((change) => change.first)],
    [`${name}: last listener, ms`, ...cells((change) => change.last), verdict(last <= LAST, `≤ ${LAST}`)],
  ]
}

const verdict = (isMet: boolean, target: string): string => `${target}: ${isMet ? 'met' : 'MISSED'}`
