import { askOnce } from './ask-once.ts'
import { install } from './installation.ts'
import type { Load, Loaded } from './load.ts'
import { median, rotated } from './numbers.ts'
import { type Helper, startHelper } from './processes.ts'
import type { Undo } from './undo.ts'
import { cpuOf } from './usage.ts'

export interface ReadOptions {
  /** How long each line is asked for, in each round. */
  seconds: number
  rounds: number
  tell: (progress: string) => void
}

/** What is asked for: a line of the table. */
interface Target {
  name: string
  /** Of the server that answers. */
  pid: number
  url: string
  headers: Record<string, string>
  status: 200 | 304
  /** Of the answer, as it is sent. */
  bytes: number
}

/** One line in one round. */
export interface Run {
  /** Answers a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Microseconds of CPU that the server used for an answer. */
  cpu: number
  /** The part of one core that server and load generator used. */
  serverBusy: number
  loadBusy: number
}

export interface Line {
  name: string
  bytes: number
  runs: Run[]
  /** Medians over the rounds. */
  median: Run
  /** Medians of what each round compares with its own hello world, by rate and by CPU: more is better. */
  ratio: { rate: number; cpu: number }
}

export interface ReadResult {
  lines: Line[]
  /** What was to be asked for and is not answered so. */
  missing: string[]
}

const REFERENCE = 'Hono hello world'
const WARM_UP = 2

/** Asks for the pages and numbers that everybody watches, in rounds, beside a hello world. */
export async function read({ seconds, rounds, tell }: ReadOptions, undo: Undo): Promise<ReadResult> {
  tell('an appeal with its signatures, and the server')
  const site = await install({}, undo)
  const hello = startHelper<{ listen: true }, number>('hello.ts', undo)
  const helloUrl = `http://127.0.0.1:${await hello.ask({ listen: true })}/`
  const load = startHelper<Load, Loaded>('load.ts', undo)

  const page = { pid: site.server.pid, url: `${site.url}/a/${site.slug}` }
  const counts = { pid: site.server.pid, url: `${site.url}/api/v1/appeals/${site.slug}/counts` }
  const found = [
    await probe({ name: REFERENCE, pid: hello.pid, url: helloUrl }),
    await probe({ name: 'appeal page', ...page }),
    await probe({ name: 'appeal page, gzip', ...page }, 'gzip'),
    await probe({ name: 'appeal page, brotli', ...page }, 'br'),
    await probe({ name: 'appeal page, 304', ...page, unchanged: true }, 'gzip'),
    await probe({ name: 'counts', ...counts }),
    await probe({ name: 'counts, 304', ...counts, unchanged: true }),
  ]
  const targets = found.filter((target) => typeof target !== 'string')
  const runs = new Map(targets.map(({ name }): [string, Run[]] => [name, []]))
  for (const target of targets) await measure(load, target, WARM_UP)
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`)
    for (const target of rotated(targets, round)) runs.get(target.name)?.push(await measure(load, target, seconds))
  }
  const reference = runs.get(REFERENCE) ?? []
  return {
    lines: targets.map(({ name, bytes }) => lineOf(name, bytes, runs.get(name) ?? [], reference)),
    missing: found.filter((target) => typeof target === 'string'),
  }
}

/** Looks whether it is answered as it should be, or says what is not. */
async function probe(
  wanted: { name: string; pid: number; url: string; unchanged?: boolean },
  encoding = 'identity',
): Promise<Target | string> {
  const { name, pid, url, unchanged } = wanted
  const accept = { 'Accept-Encoding': encoding, 'Accept-Language': 'en' }
  const answer = await askOnce(url, accept)
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  const sent = answer.headers['content-encoding'] ?? 'identity'
  if (sent !== encoding) return `${name} (asked for in ${encoding}, answered in ${sent})`
  if (!unchanged) return { name, pid, url, headers: accept, status: 200, bytes: answer.bytes }

  const { etag } = answer.headers
  if (typeof etag !== 'string') return `${name} (there is no ETag)`
  const headers = { ...accept, 'If-None-Match': etag }
  const again = await askOnce(url, headers)
  if (again.status !== 304) return `${name} (answered ${again.status})`
  return { name, pid, url, headers, status: 304, bytes: again.bytes }
}

async function measure(load: Helper<Load, Loaded>, target: Target, duration: number): Promise<Run> {
  const { pid, url, headers, status } = target
  const before = cpuOf(pid)
  const { answers, seconds, p50, p99, busy } = await load.ask({ url, headers, status, seconds: duration })
  const used = cpuOf(pid) - before
  return { rate: answers / seconds, p50, p99, cpu: (used / answers) * 1e6, serverBusy: used / seconds, loadBusy: busy }
}

function lineOf(name: string, bytes: number, runs: Run[], reference: Run[]): Line {
  const middle = (of: (run: Run, round: number) => number) => median(runs.map(of))
  const hello = (round: number) => reference[round] as Run
  return {
    name,
    bytes,
    runs,
    median: {
      rate: middle((run) => run.rate),
      p50: middle((run) => run.p50),
      p99: middle((run) => run.p99),
      cpu: middle((run) => run.cpu),
      serverBusy: middle((run) => run.serverBusy),
      loadBusy: middle((run) => run.loadBusy),
    },
    ratio: {
      rate: middle((run, round) => run.rate / hello(round).rate),
      cpu: middle((run, round) => hello(round).cpu / run.cpu),
    },
  }
}
