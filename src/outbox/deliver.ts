import { after } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import { type Delivered, deliverLeased } from './deliver-leased.ts'
import { LEASE } from './durations.ts'
import { isPaused } from './pause.ts'
import { type Leased, leaseDue, leaseFrozen } from './queue-store.ts'

/**
 * Sends the due letters, oldest first, until none is left, the mailer is paused or `signal` aborts. Every letter is
 * sent at least once: after a crash between sending and deleting, it is sent again when its lease expires. Any number
 * of processes may run this at once. Rejects when the database is away.
 */
export async function deliver(deps: Deps, signal?: AbortSignal): Promise<Delivered> {
  const total: Delivered = { sent: 0, later: 0, refused: 0 }
  const lanes: Promise<void>[] = []
  const failures: unknown[] = []

  /** Starts a lane and catches its failure at once: an unhandled rejection would end the process. */
  function startLane(): void {
    lanes.push(runLane().catch((error) => void failures.push(error)))
  }

  async function runLane(): Promise<void> {
    while (!signal?.aborted) {
      const now = deps.clock.now()
      if (isPaused(deps.mailer, now)) return
      const until = after(now, LEASE)
      const letters = await lease(deps, now, until)
      if (letters.length === 0) return
      // A full batch means that more letters may wait: another lane helps.
      if (letters.length === deps.mailer.batch && lanes.length < deps.mailer.parallel) startLane()
      const done = await deliverLeased(deps, letters, until)
      total.sent += done.sent
      total.later += done.later
      total.refused += done.refused
    }
  }

  startLane()
  for (const running of lanes) await running
  if (failures.length > 0) throw failures[0]
  return total
}

async function lease({ db, mailer }: Deps, now: Date, until: Date): Promise<Leased[]> {
  if (!mailer.idempotent) return leaseDue(db, now, until, mailer.batch, false)
  const frozen = await leaseFrozen(db, now, until)
  return frozen.length > 0 ? frozen : leaseDue(db, now, until, mailer.batch, true)
}
