import type { Line } from './line.ts'
import type { ReadResult } from './read.ts'
import { type Cell, table } from './table.ts'

/** The least ratio to the hello world. */
const TARGET = 0.8
/** The share of a core from which a server works as fast as it can; below this share, something else is the limit. */
const FULL = 0.9

const HEADS = ['', 'a second', 'ratio', 'CPU µs', 'CPU ratio', 'p50 ms', 'p99 ms', 'bytes', 'server', 'load', 'target']

/** The table of `read`: the references, then our lines with their verdicts, then the missing targets. */
export function showRead({ references, lines, missing }: ReadResult): string {
  const [hello] = references as [Line]
  const rows = [...references.map(rowOf), ...lines.map((line) => [...rowOf(line), verdict(line, hello)])]
  return [table(HEADS, rows), ...missing.map((what) => `Missing: ${what}.`)].join('\n')
}

function rowOf(line: Line): Cell[] {
  const { rate, cpu, p50, p99, serverBusy, loadBusy } = line.median
  const cores = [percent(serverBusy), percent(loadBusy)]
  return [line.name, rate, line.ratio.rate, cpu, line.ratio.cpu, p50, p99, line.bytes, ...cores]
}

const percent = (part: number): string => `${Math.round(part * 100)} %`

/** Judges by rate when both servers were the limit, and by CPU when the load generator or other work was the limit. */
function verdict(line: Line, hello: Line): string {
  const by = line.median.serverBusy >= FULL && hello.median.serverBusy >= FULL ? 'rate' : 'CPU'
  const ratio = by === 'rate' ? line.ratio.rate : line.ratio.cpu
  return `${by} ≥ ${TARGET}: ${ratio >= TARGET ? 'met' : 'MISSED'}`
}
