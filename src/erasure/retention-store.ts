import { type RawBuilder, sql } from 'kysely'
import { after, DAY, dayOf } from '../core/clock.ts'
import type { Db, Trx } from '../db/database.ts'
import { FAILURE_DAYS, TALLY_DAYS } from '../outbox/durations.ts'

/** Days for which a report is kept after the decision. */
const REPORT_DAYS = 30

interface Rule {
  table: string
  /** The condition for expired rows. `appeals`: ids of appeals stopped or shredded by `now`. */
  when(now: Date, appeals: string[]): RawBuilder<unknown>
}

/**
 * The rules for expired rows. A letter expires with its pending row. Both also expire with their appeal: sign uses a
 * cached appeal and may therefore write rows just after a stop or a shred.
 */
export const EXPIRY_RULES = {
  submissions: {
    table: 'pending_signatures',
    when: (now, appeals) => sql`(expires_at <= ${now} or ${isOf(appeals)})`,
  },
  letters: {
    table: 'outbox',
    when: (now, appeals) =>
      sql`(expires_at <= ${now} or ${isOf(appeals)}
        or pending_id in (select id from pending_signatures where expires_at <= ${now}))`,
  },
  receipts: { table: 'receipts', when: (now) => sql`expires_at <= ${now}` },
  tallies: { table: 'letter_tallies', when: (now) => sql`key_day <= ${daysBefore(now, TALLY_DAYS)}::date` },
  silences: { table: 'silences', when: (now) => sql`expires_at <= ${now}` },
  reports: {
    table: 'reports',
    // An open report expires when its signature is no longer public or has no name: nothing is left to decide.
    when: (now) =>
      sql`(decided_on <= ${daysBefore(now, REPORT_DAYS)}::date or decided_on is null and not exists (
        select 1 from signatures s where s.id = signature_id and s.kind = 'public' and s.name is not null))`,
  },
  mutes: { table: 'mutes', when: (now) => sql`until <= ${dayOf(now)}::date` },
  failures: { table: 'letter_failures', when: (now) => sql`day <= ${daysBefore(now, FAILURE_DAYS)}::date` },
} as const satisfies Record<string, Rule>

export type RowKind = keyof typeof EXPIRY_RULES
export type ExpiredRows = Record<RowKind, number>

export const NO_ROWS: ExpiredRows = {
  submissions: 0,
  letters: 0,
  receipts: 0,
  tallies: 0,
  silences: 0,
  reports: 0,
  mutes: 0,
  failures: 0,
}

const KINDS = Object.keys(EXPIRY_RULES) as RowKind[]

/** Counts the expired rows of each kind; changes nothing. */
export async function countExpiredRows(db: Db, now: Date): Promise<ExpiredRows> {
  const appeals = await erasedAppeals(db, now)
  const counts = KINDS.map((kind) => {
    const { table, when }: Rule = EXPIRY_RULES[kind]
    return sql`(select count(*) from ${sql.table(table)} where ${when(now, appeals)}) as ${sql.ref(kind)}`
  })
  const { rows } = await sql<ExpiredRows>`select ${sql.join(counts)}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database gave no counts')
  return row
}

/** Numbers of appeals due to be closed (`closings`), and due to lose their email indexes and key (`indexes`). */
export interface DueAppeals {
  closings: number
  indexes: number
}

/** Counts the appeals due at `now`. An open appeal whose closing was missed by 24 hours is due for both. */
export async function countDueAppeals(db: Db, now: Date): Promise<DueAppeals> {
  const { rows } = await sql<DueAppeals>`
    select count(*) filter (where state = 'open' and closes_at <= ${now}) as closings,
      count(*) filter (where shredded_at is null and coalesce(late_until,
        case when state = 'open' then closes_at + interval '24 hours' end) <= ${now}) as indexes
    from appeals`.execute(db)
  return rows[0] ?? { closings: 0, indexes: 0 }
}

/**
 * Ids of the appeals stopped or shredded by `now`. Read in a query of its own: given the ids, the planner expects few
 * rows and finds them by an index.
 */
async function erasedAppeals(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appeals')
    .select('id')
    .where((eb) => eb.or([eb('stopped_at', '<=', now), eb('shredded_at', '<=', now)]))
    .execute()
  return rows.map(({ id }) => id)
}

const isOf = (appeals: string[]) => sql`appeal_id = any(${appeals}::uuid[])`

/**
 * Deletes the expired rows and returns the number of each kind. An expired unsent letter also counts as a failure that
 * the operator sees, under the company `other`: the address is sealed in the letter.
 */
export async function deleteExpiredRows(trx: Trx, now: Date): Promise<ExpiredRows> {
  const { submissions, letters } = EXPIRY_RULES
  const appeals = await erasedAppeals(trx, now)
  const { rows } = await sql<Pick<ExpiredRows, 'submissions' | 'letters'>>`
    with letters as (delete from outbox where ${letters.when(now, appeals)} returning expires_at),
    submissions as (delete from pending_signatures where ${submissions.when(now, appeals)} returning 1),
    failed as (
      insert into letter_failures (day, company, class, letters)
      select ${dayOf(now)}::date, 'other', 'expired', count(*) from letters where expires_at <= ${now} having count(*) > 0
      on conflict (day, company, class) do update set letters = letter_failures.letters + excluded.letters)
    select (select count(*) from submissions) as submissions, (select count(*) from letters) as letters`.execute(trx)
  const deleted: ExpiredRows = { ...NO_ROWS, ...rows[0] }
  for (const kind of KINDS.filter((kind) => kind !== 'submissions' && kind !== 'letters')) {
    const { table, when }: Rule = EXPIRY_RULES[kind]
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ${when(now, appeals)}`.execute(trx)
    deleted[kind] = Number(numAffectedRows)
  }
  return deleted
}

const daysBefore = (now: Date, days: number): string => dayOf(after(now, -days * DAY))
