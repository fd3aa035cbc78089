import type { Line } from './line.ts'
import type { ReadResult } from './read.ts'
import { type Cell, table } from './table.ts'

/** Of what the hello world does. */
const TARGET = 0.8
/** From that part of a core on a server works as fast as it can: something else was the limit below. */
const FULL = 0.9

const HEADS = ['', 'a second', 'ratio', 'CPU µs', 'CPU ratio', 'p50 ms', 'p99 ms', 'bytes', 'server', 'load', 'target']

/** The table of `read`: what is not ours, then each line beside the hello world; and what is missing. */
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

/** By the rate where both servers were the limit; by CPU where the load generator was, or other work on the machine. */
function verdict(line: Line, hello: Line): string {
  const by = line.median.serverBusy >= FULL && hello.median.serverBusy >= FULL ? 'rate' : 'CPU'
  const ratio = by === 'rate' ? line.ratio.rate : line.ratio.cpu
  return `${by} ≥ ${TARGET}: ${ratio >= TARGET ? 'met' : 'MISSED'}`
}
