import { after, dayOf, SECOND } from '../core/clock.ts'
import type { Db } from '../db/database.ts'
import { nextTry } from './backoff.ts'
import { type GivenUp, type Leased, type PutBack, putBack, removeDone, removeGivenUp } from './queue-store.ts'

/** Collects the outcomes of leased letters during a call of the mailer; `write` stores them all at the end. */
export class Verdicts {
  /** Ids of rows to delete without a stored failure: the letters were sent, muted or silenced. */
  readonly done: string[] = []
  readonly givenUp: GivenUp[] = []
  readonly later: PutBack[] = []

  giveUp(row: Leased, company: string, why: string): void {
    this.givenUp.push({ id: row.id, company, class: why })
  }

  /** Plans another try after the company's `retryAfter` (seconds) or the back-off; gives up beyond the expiry. */
  tryAgain(row: Leased, company: string, why: string, now: Date, retryAfter?: number): void {
    const due = retryAfter ? after(now, retryAfter * SECOND) : nextTry(now, row.attempts)
    // A wait that the mail company asked for is no failed attempt of the letter.
    const attempts = retryAfter ? row.attempts : row.attempts + 1
    if (due >= row.expires_at) this.giveUp(row, company, why)
    else this.later.push({ id: row.id, due, attempts })
  }

  /** Stores the verdicts; `until` is the end of the lease under which the letters were sent. */
  async write(db: Db, now: Date, until: Date): Promise<void> {
    await removeDone(db, this.done)
    await removeGivenUp(db, dayOf(now), this.givenUp)
    await putBack(db, until, this.later)
  }
}
