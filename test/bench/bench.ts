import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { attack } from './attack.ts'
import { showAttack } from './attack-table.ts'
import { exportLists, showExport } from './export.ts'
import { history } from './history.ts'
import { showHistory } from './history-table.ts'
import { read } from './read.ts'
import { showRead } from './read-table.ts'
import { search } from './search.ts'
import { showSearch } from './search-table.ts'
import { stream } from './stream.ts'
import { showStream } from './stream-table.ts'
import { Undo } from './undo.ts'

interface Options {
  seconds: number
  rounds: number
  listeners: number
  signatures: number
  json: string
}

const tell = (progress: string) => void process.stderr.write(`… ${progress}\n`)

/** The benchmarks by name. Each returns its result, and the result as text for the terminal. */
const benches: Record<string, (options: Options, undo: Undo) => Promise<{ result: object; shown: string }>> = {
  read: async ({ seconds, rounds }, undo) => {
    const result = await read({ seconds, rounds, tell }, undo)
    return { result, shown: showRead(result) }
  },
  stream: async ({ listeners, rounds }, undo) => {
    const result = await stream({ listeners, rounds, tell }, undo)
    return { result, shown: showStream(result) }
  },
  attack: async ({ seconds, rounds }, undo) => {
    const result = await attack({ seconds, rounds, tell }, undo)
    return { result, shown: showAttack(result) }
  },
  search: async ({ rounds }, undo) => {
    const result = await search({ rounds, tell }, undo)
    return { result, shown: showSearch(result) }
  },
  history: async ({ rounds }, undo) => {
    const result = await history({ rounds, tell }, undo)
    return { result, shown: showHistory(result) }
  },
  export: async ({ rounds, signatures }, undo) => {
    const result = await exportLists({ rounds: Math.min(rounds, 3), signatures, tell }, undo)
    return { result, shown: showExport(result) }
  },
}

await new Command('bench')
  .description(
    'measures this checkout against what it is to be compared with, on this machine: ratios of one run count',
  )
  .argument('[what]', `one of: ${Object.keys(benches).join(', ')}; all of them when left out`)
  .option('--seconds <n>', 'how long each line of read is asked for in a round', whole, 1)
  .option('--rounds <n>', 'rounds, of which the medians are shown', whole, 15)
  .option('--listeners <n>', 'listeners of stream', whole, 10_000)
  .option('--signatures <n>', 'signatures of export, a third of them private', whole, 1_500_000)
  .option('--json <file>', 'where all that was measured is written', '.cache/bench.json')
  .action(main)
  .parseAsync()

async function main(what: string | undefined, options: Options): Promise<void> {
  const chosen = Object.entries(benches).filter(([name]) => what === undefined || name === what)
  if (chosen.length === 0) return refuse(`there is no benchmark ${what}: choose ${Object.keys(benches).join(' or ')}`)
  if (process.platform !== 'linux') return refuse('the benchmark needs Linux: it reads CPU and memory from /proc')
  const results: Record<string, object> = { machine: machine() }
  try {
    for (const [name, bench] of chosen) {
      const { result, shown } = await withUndo((undo) => bench(options, undo))
      results[name] = result
      process.stdout.write(`\n${name}\n${shown}\n`)
    }
    mkdirSync(dirname(options.json), { recursive: true })
    writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`)
    tell(`all that was measured is in ${options.json}`)
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
}

/** Runs `work` and then undoes its steps, also when it fails and after Ctrl-C, which npm may pass on twice. */
async function withUndo<T>(work: (undo: Undo) => Promise<T>): Promise<T> {
  const undo = new Undo()
  let stopped = false
  // `work` fails once the servers and processes that it uses are gone.
  const stop = () => {
    if (!stopped) void undo.run()
    stopped = true
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    return await work(undo)
  } finally {
    await undo.run()
    if (stopped) process.exit(130)
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

function machine(): object {
  return { at: new Date(), node: process.version, cpus: cpus().map(({ model }) => model), load: loadavg() }
}

function whole(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number of at least 1.')
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}
