import { after, dayOf, SECOND } from '../core/clock.ts'
import type { Db } from '../db/database.ts'
import { nextTry } from './backoff.ts'
import { type GivenUp, type Leased, type PutBack, putBack, removeGivenUp, removeLeft } from './queue.ts'

/** What becomes of leased letters, gathered during a call of the mailer and written down in one go. */
export class Verdicts {
  /** Rows to be deleted without a trace: their letters left, or were to be dropped in silence. */
  readonly done: string[] = []
  readonly givenUp: GivenUp[] = []
  readonly later: PutBack[] = []

  giveUp(row: Leased, company: string, why: string): void {
    this.givenUp.push({ id: row.id, company, class: why })
  }

  /** Another try: after the seconds that the company asked for, else after the letter's own back-off; none beyond its expiry. */
  tryAgain(row: Leased, company: string, why: string, now: Date, retryAfter?: number): void {
    const due = retryAfter ? after(now, retryAfter * SECOND) : nextTry(now, row.attempts)
    // Waiting because the company is busy is no failure of the letter's.
    const attempts = retryAfter ? row.attempts : row.attempts + 1
    if (due >= row.expires_at) this.giveUp(row, company, why)
    else this.later.push({ id: row.id, due, attempts })
  }

  /** Writes the verdicts; `until` is the lease that they end. */
  async write(db: Db, now: Date, until: Date): Promise<void> {
    await removeLeft(db, this.done)
    await removeGivenUp(db, dayOf(now), this.givenUp)
    await putBack(db, until, this.later)
  }
}
