import { sql } from 'kysely'
import { after, DAY, dayOf } from '../core/clock.ts'
import type { Db } from '../db/database.ts'

/** Letters of a day that were given up, by the mail company of the address and the reason. */
export interface LetterFailure {
  day: string
  /** A known mail company, or `other`. */
  company: string
  /** A status code of the company's, or `limit`, `expired`, `key`, `address`, `timeout`, `connection`, `auth`, … */
  class: string
  letters: number
}

/** What the operator needs to know of the outbox. */
export interface OutboxState {
  waiting: number
  /** Of the waiting ones, those that failed before. */
  retried: number
  /** Since when the letter that is due longest could have left; null when none is due. */
  oldestDue: Date | null
  /** Those of the last seven days. */
  failures: LetterFailure[]
}

/** The letters given up since a day, the newest days first. */
export const letterFailures = (db: Db, since: string): Promise<LetterFailure[]> =>
  db
    .selectFrom('letter_failures')
    .selectAll()
    .where('day', '>=', since)
    .orderBy('day', 'desc')
    .orderBy('letters', 'desc')
    .orderBy('company')
    .orderBy('class')
    .execute()

/** The outbox as it is now. */
export async function outboxState(db: Db, now: Date): Promise<OutboxState> {
  const { rows } = await sql<Omit<OutboxState, 'failures'>>`
    select count(*) as waiting, count(*) filter (where attempts > 0) as retried,
      min(due_at) filter (where due_at <= ${now}) as "oldestDue" from outbox`.execute(db)
  const state = rows[0] ?? { waiting: 0, retried: 0, oldestDue: null }
  return { ...state, failures: await letterFailures(db, dayOf(after(now, -6 * DAY))) }
}
