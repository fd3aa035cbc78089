import { type RawBuilder, sql } from 'kysely'
import { after, DAY, daysBefore } from '../core/clock.ts'
import type { Db, Trx } from '../db/database.ts'
import type { ExpiryCondition } from '../db/expiry.ts'

/** Days for which a representative can read why an endorsement was declined or removed. */
const DECIDED_DAYS = 30
/** Days for which a check is kept that never found the line. */
const NEVER_SEEN_DAYS = 30
/** Days for which a report is kept after the decision. */
const REPORT_DAYS = 30
/** Days after the closing for which the organisers can reach representatives. */
const CLOSED_DAYS = 365

/** A year after the closing one that waits is never decided, and a late decline ends with it. */
export const isEndorsementExpired: ExpiryCondition = ({ now }) =>
  sql`(state in ('declined', 'removed') and since <= ${daysBefore(now, DECIDED_DAYS)}::date
    or state <> 'listed' and ${isClosedLongAgo(now)})`

/** A line that was ever there stays as long as the endorsement. */
export const isProofExpired: ExpiryCondition = ({ now }) =>
  sql`(seen_on is null and checked_on <= ${daysBefore(now, NEVER_SEEN_DAYS)}::date)`

/** An open report expires when its organisation is listed no more: nothing is left to decide. */
export const isReportExpired: ExpiryCondition = ({ now }) =>
  sql`(decided_on <= ${daysBefore(now, REPORT_DAYS)}::date or decided_on is null and not exists (
    select 1 from endorsements e where e.id = endorsement_id and e.state = 'listed'))`

const isClosedLongAgo = (now: Date): RawBuilder<unknown> =>
  sql`appeal_id in (select id from appeals where closed_at <= ${after(now, -CLOSED_DAYS * DAY)})`

/** Those of the endorsements whose representative is kept at `now`. */
export async function findRepresented(db: Db, ids: readonly string[], now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from endorsements where id = any(${[...ids]}::uuid[]) and representative is not null
      and not ${isClosedLongAgo(now)} and not ${isEndorsementExpired({ now, stoppedOrShredded: [] })}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Empties the representatives of organisations whose appeal closed a year ago. */
export async function forgetRepresentatives(db: Db, now: Date): Promise<void> {
  await sql`
    update endorsements set representative = null
    where representative is not null and state = 'listed' and ${isClosedLongAgo(now)}`.execute(db)
}

/** Erases the address marks of the appeal's endorsements. */
export async function forgetMarksOfEndorsements(trx: Trx, appealId: string): Promise<void> {
  await trx
    .updateTable('endorsements')
    .set({ mark: null })
    .where('appeal_id', '=', appealId)
    .where('mark', 'is not', null)
    .execute()
}

/** The ids of the appeal's endorsements, locked until the commit. */
export async function lockEndorsements(trx: Trx, appealId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('endorsements')
    .select('id')
    .where('appeal_id', '=', appealId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Deletes all endorsements of the appeal, with the reports about them. */
export async function deleteEndorsements(trx: Trx, appealId: string): Promise<void> {
  await trx.deleteFrom('endorsements').where('appeal_id', '=', appealId).execute()
}
