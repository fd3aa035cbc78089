import { after, dayOf, SECOND } from '../core/clock.ts'
import type { Db } from '../db/database.ts'
import { nextTry } from './backoff.ts'
import { LONGEST_WAIT } from './durations.ts'
import { type GivenUp, type Leased, type PutBack, putBack, removeDone, removeGivenUp } from './queue-store.ts'

/**
 * Collects the outcomes of leased letters during a call of the mailer; `write` stores them all at the end. While the
 * clock is in doubt no letter is given up because its time is over.
 */
export class Verdicts {
  readonly #clockIsTrusted: boolean

  /** Ids of rows to delete without a stored failure: the letters were sent, muted or silenced. */
  readonly done: string[] = []
  readonly givenUp: GivenUp[] = []
  readonly later: PutBack[] = []

  constructor(clockIsTrusted: boolean) {
    this.#clockIsTrusted = clockIsTrusted
  }

  giveUp(row: Leased, company: string, why: string): void {
    this.givenUp.push({ id: row.id, company, class: why })
  }

  /** Gives up a letter whose time is over. While the clock is in doubt its lease runs out, and it is tried again. */
  expire(row: Leased, company: string, why: string): void {
    if (this.#clockIsTrusted) this.giveUp(row, company, why)
  }

  /** Plans another try after the company's `retryAfter` (seconds) or the back-off; gives up beyond the expiry. */
  tryAgain(row: Leased, company: string, why: string, now: Date, retryAfter?: number): void {
    const due = retryAfter ? after(now, Math.min(retryAfter * SECOND, LONGEST_WAIT)) : nextTry(now, row.attempts)
    // A wait that the mail company asked for is no failed attempt of the letter.
    const attempts = retryAfter ? row.attempts : row.attempts + 1
    if (due >= row.expires_at && this.#clockIsTrusted) this.giveUp(row, company, why)
    else this.later.push({ id: row.id, due, attempts })
  }

  /** Stores the verdicts; `until` is the end of the lease under which the letters were sent. */
  async write(db: Db, now: Date, until: Date): Promise<void> {
    await removeDone(db, this.done)
    await removeGivenUp(db, dayOf(now), this.givenUp)
    await putBack(db, until, this.later)
  }
}
