import { APPEAL_KEYS } from '../appeals/key.ts'
import { MINUTE, SECOND } from '../core/clock.ts'
import { Job } from '../core/job.ts'
import { settleDue } from '../count/settle-due.ts'
import { codeOf } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { deleteExpired } from '../erasure/retention.ts'
import { deliver } from '../outbox/deliver.ts'
import { sendChanges } from '../site/live.ts'

/** Milliseconds between polls for settles of any process: one small statement each, and none while nobody watches. */
const LIVE_PERIOD = 200
/** Proxies end a connection that is silent for half a minute or a minute. */
const BEAT_PERIOD = 20 * SECOND

/** The work beside requests: letters, settling, live counts, and the end of expired rows, keys and appeals. */
export interface Background {
  /** The given deps, with nudges that wake this work. */
  deps: Deps
  /** Begins no more work and waits for the runs under way. */
  stop(): Promise<void>
}

/** Starts the timers. A nudge only brings forward a run that a timer would start anyway. */
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
    every(LIVE_PERIOD, live),
    setInterval(() => deps.streams.beat(), BEAT_PERIOD),
    // No process keeps an appeal's key for longer than a minute, even when nobody asks for that appeal again.
    setInterval(() => deps.memory.forget(APPEAL_KEYS), MINUTE),
  ]
  async function stop(): Promise<void> {
    for (const timer of timers) clearInterval(timer)
    stopping.abort()
    await Promise.all([letters, settling, retention, live].map((running) => running.stop()))
  }
  return { deps, stop }

  /** A job that logs its first failure, each failure with another code, and its recovery. */
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

/** The codes or names of an error. Its message is left out, since it may hold a person's input. */
function codesOf(error: unknown): string {
  const code = codeOf(error)
  if (code === undefined && error instanceof AggregateError) return [...new Set(error.errors.map(codesOf))].join(', ')
  return code ?? (error instanceof Error ? (codeOf(error.cause) ?? error.name) : 'unknown')
}

function every(ms: number, job: Job): NodeJS.Timeout {
  job.nudge()
  return setInterval(() => job.nudge(), ms)
}
