import { Job } from '../core/job.ts'
import { codeOf } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { type BackgroundJob, JOBS, type JobName } from '../jobs.ts'

/** The running background work of a process. */
export interface Background {
  /** The given deps, with nudges that wake this work. */
  deps: Deps
  /** Begins no more work, waits for the runs under way, and ends each job. */
  stop(): Promise<void>
}

/** Starts a timer for each of JOBS. A nudge only brings forward a run that a timer would start anyway. */
export function startBackground(base: Deps): Background {
  const stopping = new AbortController()
  const running = new Map<JobName, Job>(JOBS.map((job) => [job.name, jobOf(job)]))
  const nudge = (name: JobName) => running.get(name)?.nudge()
  const deps: Deps = { ...base, nudge: { outbox: () => nudge('letters'), settle: () => nudge('settle') } }

  const timers = JOBS.map(({ name, every }) => {
    nudge(name)
    return setInterval(nudge, every, name)
  })
  async function stop(): Promise<void> {
    for (const timer of timers) clearInterval(timer)
    stopping.abort()
    await Promise.all([...running.values()].map((job) => job.stop()))
    for (const { name, end } of JOBS) await end?.(base).catch((error) => failed(name, error))
  }
  return { deps, stop }

  /** Makes a job that logs its first failure, each failure with another code, and its recovery. */
  function jobOf({ name, run, wakes }: BackgroundJob): Job {
    let failing: string | undefined
    const work = async () => {
      await run(deps, stopping.signal)
      if (wakes) nudge(wakes)
      if (failing !== undefined) deps.log.info('job.works_again', { job: name })
      failing = undefined
    }
    return new Job(work, (error) => {
      failing = failed(name, error, failing)
    })
  }

  /** Logs a failure, unless the one before had the same code, which it returns. */
  function failed(job: JobName, error: unknown, before?: string): string {
    for (const one of error instanceof AggregateError ? error.errors : [error]) base.writes.met(one)
    const code = codesOf(error)
    if (code !== before) deps.log.error('job.failed', { job, code })
    return code
  }
}

/** The codes or names of an error. Its message is left out, since it may hold a person's input. */
function codesOf(error: unknown): string {
  const code = codeOf(error)
  if (code === undefined && error instanceof AggregateError) return [...new Set(error.errors.map(codesOf))].join(', ')
  return code ?? (error instanceof Error ? (codeOf(error.cause) ?? error.name) : 'unknown')
}
