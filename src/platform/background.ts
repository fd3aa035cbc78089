import { APPEAL_KEYS } from '../appeals/key.ts'
import { MINUTE, SECOND } from '../core/clock.ts'
import { Job } from '../core/job.ts'
import { settleDue } from '../count/settle-due.ts'
import { codeOf } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { deleteExpired } from '../erasure/retention.ts'
import { deliver } from '../outbox/deliver.ts'
import { sendChanges } from '../site/live.ts'

/** How soon a settle of any process is seen by those who watch; costs one small statement while somebody does. */
const LIVE = 200
/** Proxies end what is silent for half a minute or a minute. */
const BEAT = 20 * SECOND

/** The work beside requests: letters, settling, and what has had its time, appeals too. */
export interface Background {
  /** The same deps, whose nudges wake this work. */
  deps: Deps
  /** Begins no more work and waits for what is under way. */
  stop(): Promise<void>
}

/** Starts the timers. Nudges only hurry what a timer would do all the same. */
export function startBackground(base: Deps): Background {
  const stopping = new AbortController()
  const deps: Deps = { ...base, nudge: { outbox: () => letters.nudge(), settle: () => settling.nudge() } }
  const letters = job('letters', () => deliver(deps, stopping.signal))
  const settling = job('settle', async () => {
    await settleDue(deps)
    live.nudge()
  })
  const retention = job('retention', () => deleteExpired(deps))
  const live = job('live', () => sendChanges(deps))

  const timers = [
    every(2 * SECOND, letters),
    every(SECOND, settling),
    every(MINUTE, retention),
    every(LIVE, live),
    setInterval(() => deps.streams.beat(), BEAT),
    // Also of an appeal that nobody asks for: no process keeps a key for longer than a minute.
    setInterval(() => deps.memory.forget(APPEAL_KEYS), MINUTE),
  ]
  async function stop(): Promise<void> {
    for (const timer of timers) clearInterval(timer)
    stopping.abort()
    await Promise.all([letters, settling, retention, live].map((running) => running.stop()))
  }
  return { deps, stop }

  /** A job that logs when it begins to fail, when it fails in another way, and when it works again. */
  function job(name: string, work: () => Promise<unknown>): Job {
    let failing: string | undefined
    const run = async () => {
      await work()
      if (failing !== undefined) deps.log.info('job.works_again', { job: name })
      failing = undefined
    }
    return new Job(run, (error) => {
      const code = codesOf(error)
      if (code !== failing) deps.log.error('job.failed', { job: name, code })
      failing = code
    })
  }
}

/** Why it failed, without a message: that may hold what somebody typed. */
function codesOf(error: unknown): string {
  const code = codeOf(error)
  if (code === undefined && error instanceof AggregateError) return [...new Set(error.errors.map(codesOf))].join(', ')
  return code ?? (error instanceof Error ? (codeOf(error.cause) ?? error.name) : 'unknown')
}

function every(ms: number, job: Job): NodeJS.Timeout {
  job.nudge()
  return setInterval(() => job.nudge(), ms)
}
