import type { Line } from './line.ts'
import type { ReadResult } from './read.ts'
import { type Cell, table } from './table.ts'

/** Of the hello world's rate. */
const TARGET = 0.8
/** From here on a process has no core left. */
const FULL = 0.9

const HEADS = ['', 'a second', 'ratio', 'CPU µs', 'CPU ratio', 'p50 ms', 'p99 ms', 'bytes', 'server', 'load', 'target']

/** The table of `read`, and what has to be known to read it. */
export function showRead({ lines, missing }: ReadResult): string {
  const bound = lines.filter((line) => isBoundByLoad(line)).map(({ name }) => name)
  const notes = [
    ...missing.map((what) => `Missing: ${what}.`),
    ...(bound.length > 0 ? [`The load generator was the limit, so that only CPU tells: ${bound.join('; ')}.`] : []),
  ]
  return [table(HEADS, lines.map(rowOf)), ...notes].join('\n')
}

function rowOf(line: Line, at: number): Cell[] {
  const { rate, cpu, p50, p99, serverBusy, loadBusy } = line.median
  const verdict = at === 0 ? '' : meets(line) ? `≥ ${TARGET}: met` : `≥ ${TARGET}: MISSED`
  const cores = [percent(serverBusy), percent(loadBusy)]
  return [line.name, rate, line.ratio.rate, cpu, line.ratio.cpu, p50, p99, line.bytes, ...cores, verdict]
}

const percent = (part: number): string => `${Math.round(part * 100)} %`

/** Whether what asked had no core left while what answered had: the rate is then its own. */
const isBoundByLoad = ({ median }: Line): boolean => median.loadBusy >= FULL && median.loadBusy > median.serverBusy

/** By CPU, which other work on the machine hardly changes, and by rate where that is the server's. */
const meets = (line: Line): boolean => line.ratio.cpu >= TARGET && (line.ratio.rate >= TARGET || isBoundByLoad(line))
