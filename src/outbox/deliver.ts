import { after, SECOND } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import { type Delivered, deliverLeased } from './deliver-leased.ts'
import { isPaused } from './pause.ts'
import { type Leased, leaseDue, leaseFrozen } from './queue.ts'

const LEASE = 30 * SECOND

/**
 * Sends the letters that are due, oldest first, until none is, the company asks for a pause, or `signal` stops it.
 * At least once each: a crash between sending and deleting sends a letter again when its lease has run out. Any
 * number of processes may do this at once. Rejects when the database is away.
 */
export async function deliver(deps: Deps, signal?: AbortSignal): Promise<Delivered> {
  const total: Delivered = { sent: 0, later: 0, refused: 0 }
  const lanes: Promise<void>[] = []
  const failures: unknown[] = []

  /** Its failure is heard at once: while an earlier lane is awaited, a rejection that nobody hears would end the process. */
  function begin(): void {
    lanes.push(lane().catch((error) => void failures.push(error)))
  }

  async function lane(): Promise<void> {
    while (!signal?.aborted) {
      const now = deps.clock.now()
      if (isPaused(deps.mailer, now)) return
      const until = after(now, LEASE)
      const letters = await lease(deps, now, until)
      if (letters.length === 0) return
      // A full batch means that more may wait than one lane carries.
      if (letters.length === deps.mailer.batch && lanes.length < deps.mailer.parallel) begin()
      const done = await deliverLeased(deps, letters, until)
      total.sent += done.sent
      total.later += done.later
      total.refused += done.refused
    }
  }

  begin()
  for (const running of lanes) await running
  if (failures.length > 0) throw failures[0]
  return total
}

async function lease({ db, mailer }: Deps, now: Date, until: Date): Promise<Leased[]> {
  if (!mailer.idempotent) return leaseDue(db, now, until, mailer.batch, false)
  const frozen = await leaseFrozen(db, now, until)
  return frozen.length > 0 ? frozen : leaseDue(db, now, until, mailer.batch, true)
}
