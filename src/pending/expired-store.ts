import { sql } from 'kysely'
import { countRows, type Expiry, type ExpiryCondition } from '../db/expiry.ts'
import { deletingLetters, isLetterExpired } from '../outbox/expired-store.ts'

/** Rows also expire with their appeal: sign uses a cached appeal, and may write rows just after a stop or a shred. */
const isSubmissionExpired: ExpiryCondition = ({ now, stoppedOrShredded }) =>
  sql`(expires_at <= ${now} or appeal_id = any(${stoppedOrShredded}::uuid[]))`

/** A letter expires by itself, or with the pending row that its link opens. */
const isLetterOrRowExpired: ExpiryCondition = (moment) =>
  sql`(${isLetterExpired(moment)}
    or pending_id in (select id from pending_signatures where expires_at <= ${moment.now}))`

/** Pending rows and letters: no letter may outlive its pending row, so one statement deletes both. */
export const expiredRequests: Expiry<'submissions' | 'letters'> = {
  tables: ['pending_signatures', 'outbox'],
  count: async (db, moment) => [
    ['submissions', await countRows(db, 'pending_signatures', isSubmissionExpired(moment))],
    ['letters', await countRows(db, 'outbox', isLetterOrRowExpired(moment))],
  ],
  async delete(trx, moment) {
    // The numbers are read in the order of locks: a pending row goes before its letter.
    const { rows } = await sql<{ submissions: number; letters: number }>`
      with ${deletingLetters(isLetterOrRowExpired(moment), moment)},
      submissions as (delete from pending_signatures where ${isSubmissionExpired(moment)} returning 1)
      select (select count(*) from submissions) as submissions, (select count(*) from letters) as letters`.execute(trx)
    return rows.flatMap(({ submissions, letters }) => [
      ['submissions', submissions],
      ['letters', letters],
    ])
  },
}

export const isReceiptExpired: ExpiryCondition = ({ now }) => sql`expires_at <= ${now}`
