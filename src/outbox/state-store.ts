import { sql } from 'kysely'
import { after, DAY, dayOf } from '../core/clock.ts'
import type { Db } from '../db/database.ts'

/** The number of letters given up on a day, by the mail company of the address and the failure class. */
export interface LetterFailure {
  day: string
  /** A known mail company, or `other`. */
  company: string
  /** A status code of the mail company, or `limit`, `expired`, `key`, `address`, `timeout`, `connection`, `auth`, … */
  class: string
  letters: number
}

/** The state of the outbox, for the operator. */
export interface OutboxState {
  waiting: number
  /** Waiting letters that failed before. */
  retried: number
  /** The due time of the letter that is due longest; null when no letter is due. */
  oldestDue: Date | null
  /** The failures of the last seven days. */
  failures: LetterFailure[]
}

/** The failures since a day, the newest day first. */
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

/** Reads the current state of the outbox. */
export async function outboxState(db: Db, now: Date): Promise<OutboxState> {
  const { rows } = await sql<Omit<OutboxState, 'failures'>>`
    select count(*) as waiting, count(*) filter (where attempts > 0) as retried,
      min(due_at) filter (where due_at <= ${now}) as "oldestDue" from outbox`.execute(db)
  const state = rows[0] ?? { waiting: 0, retried: 0, oldestDue: null }
  return { ...state, failures: await letterFailures(db, dayOf(after(now, -6 * DAY))) }
}
