import type { Copied, HelloPorts } from './hello.ts'
import { type Installation, install } from './installation.ts'
import { type Line, lineOf, type Run } from './line.ts'
import type { Load, Loaded } from './load.ts'
import { rotated } from './numbers.ts'
import { type Helper, startHelper } from './processes.ts'
import { findTarget, type Target } from './target.ts'
import type { Undo } from './undo.ts'
import { cpuOf } from './usage.ts'

export interface ReadOptions {
  /** Seconds of load for each line, in each round. */
  seconds: number
  rounds: number
  tell: (progress: string) => void
}

export interface ReadResult {
  /** The hello world and the copies, which are no code of ours. */
  references: Line[]
  lines: Line[]
  /** Targets that the server does not answer as wanted, each with the reason. */
  missing: string[]
}

/** The target whose answer is copied: the page as most browsers get it. */
const COPIED = 'appeal page, brotli'

/** Seconds of load in which code is optimised and caches fill. */
const WARM_UP = 2

/** Measures the pages and counts that are read most, in rounds, beside a hello world. */
export async function read({ seconds, rounds, tell }: ReadOptions, undo: Undo): Promise<ReadResult> {
  tell('an appeal with its signatures, and the server')
  const site = await install({}, undo)
  const hello = startHelper<Copied, HelloPorts>('hello.ts', undo)
  const load = startHelper<Load, Loaded>('load.ts', undo)

  const found = await findTargets(site)
  const targets = found.filter((target) => typeof target !== 'string')
  const copied = targets.find(({ name }) => name === COPIED)
  if (!copied) throw new Error(found.filter((target) => typeof target === 'string').join('; '))
  const { hono, node } = await hello.ask(copied)
  const references = await Promise.all([
    findTarget({ name: 'Hono hello world', pid: hello.pid, url: `http://127.0.0.1:${hono}/` }),
    findTarget({ name: 'Hono, a copy', pid: hello.pid, url: `http://127.0.0.1:${hono}/copy`, encoding: 'br' }),
    findTarget({ name: 'Node alone, a copy', pid: hello.pid, url: `http://127.0.0.1:${node}/copy`, encoding: 'br' }),
  ])
  const [greeting, ...others] = references.filter((target) => typeof target !== 'string')
  if (!greeting || others.length < 2) throw new Error('the hello world does not answer')

  const all = [greeting, ...others, ...targets]
  const runs = new Map(all.map((target): [Target, Run[]] => [target, []]))
  for (const target of all) await measure(load, target, WARM_UP)
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`)
    for (const target of rotated(all, round)) runs.get(target)?.push(await measure(load, target, seconds))
  }
  const line = (target: Target) => lineOf(target, runs.get(target) ?? [], runs.get(greeting) ?? [])
  return {
    references: [greeting, ...others].map(line),
    lines: targets.map(line),
    missing: found.filter((target) => typeof target === 'string'),
  }
}

function findTargets({ server: { pid }, url, slug }: Installation): Promise<(Target | string)[]> {
  const page = { pid, url: `${url}/a/${slug}` }
  const counts = { pid, url: `${url}/api/v1/appeals/${slug}/counts` }
  const numbers = { pid, url: `${url}/api/v1/appeals/${slug}/numbers` }
  const numbersPage = { pid, url: `${url}/a/${slug}/numbers` }
  return Promise.all([
    findTarget({ name: 'appeal page', ...page }),
    findTarget({ name: 'appeal page, gzip', ...page, encoding: 'gzip' }),
    findTarget({ name: COPIED, ...page, encoding: 'br' }),
    findTarget({ name: 'appeal page, 304', ...page, encoding: 'gzip', unchanged: true }),
    findTarget({ name: 'counts', ...counts }),
    findTarget({ name: 'counts, 304', ...counts, unchanged: true }),
    findTarget({ name: 'numbers', ...numbers }),
    findTarget({ name: 'numbers page, gzip', ...numbersPage, encoding: 'gzip' }),
  ])
}

async function measure(load: Helper<Load, Loaded>, target: Target, duration: number): Promise<Run> {
  const { pid, url, headers, status } = target
  const before = cpuOf(pid)
  const { answers, seconds, p50, p99, busy } = await load.ask({ url, headers, status, seconds: duration })
  const used = cpuOf(pid) - before
  return { rate: answers / seconds, p50, p99, cpu: (used / answers) * 1e6, serverBusy: used / seconds, loadBusy: busy }
}
