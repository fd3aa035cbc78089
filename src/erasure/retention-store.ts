import { type RawBuilder, sql } from 'kysely'
import { after, DAY, dayOf } from '../core/clock.ts'
import type { Db, Trx } from '../db/database.ts'
import { FAILURE_DAYS, TALLY_DAYS } from '../outbox/durations.ts'

/** How long a report is kept after the decision. */
const REPORT_DAYS = 30

interface Rule {
  table: string
  /** `appeals`: the ids of those that had ended by then. */
  when(now: Date, appeals: string[]): RawBuilder<unknown>
}

/**
 * Rows whose time is over at a moment, by kind. Letters go with what they ask to confirm. Both go with their appeal:
 * sign takes it from memory, so that some come in behind a stop or a shred.
 */
export const ENDED = {
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
    // Of a name that nobody sees any more there is nothing to decide.
    when: (now) =>
      sql`(decided_on <= ${daysBefore(now, REPORT_DAYS)}::date or decided_on is null and not exists (
        select 1 from signatures s where s.id = signature_id and s.kind = 'public' and s.name is not null))`,
  },
  mutes: { table: 'mutes', when: (now) => sql`until <= ${dayOf(now)}::date` },
  failures: { table: 'letter_failures', when: (now) => sql`day <= ${daysBefore(now, FAILURE_DAYS)}::date` },
} as const satisfies Record<string, Rule>

export type Kind = keyof typeof ENDED
export type Ended = Record<Kind, number>

const KINDS = Object.keys(ENDED) as Kind[]

/** How many rows of each kind have had their time; nothing is changed. */
export async function countEnded(db: Db, now: Date): Promise<Ended> {
  const appeals = await endedAppeals(db, now)
  const counts = KINDS.map((kind) => {
    const { table, when }: Rule = ENDED[kind]
    return sql`(select count(*) from ${sql.table(table)} where ${when(now, appeals)}) as ${sql.ref(kind)}`
  })
  const { rows } = await sql<Ended>`select ${sql.join(counts)}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database gave no counts')
  return row
}

/** Appeals that are to be closed, and those whose email index, with its key, is to be destroyed. */
export interface Ending {
  closings: number
  indexes: number
}

/** How many appeals are to be closed and shredded by then; one whose closing was missed, too, is both. */
export async function countEnding(db: Db, now: Date): Promise<Ending> {
  const { rows } = await sql<Ending>`
    select count(*) filter (where state = 'open' and closes_at <= ${now}) as closings,
      count(*) filter (where shredded_at is null and coalesce(late_until,
        case when state = 'open' then closes_at + interval '24 hours' end) <= ${now}) as indexes
    from appeals`.execute(db)
  return rows[0] ?? { closings: 0, indexes: 0 }
}

/**
 * The appeals that were stopped or shredded by then. Read apart: of ids that it is given the database knows that hardly
 * a row is theirs, and finds those by an index.
 */
async function endedAppeals(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appeals')
    .select('id')
    .where((eb) => eb.or([eb('stopped_at', '<=', now), eb('shredded_at', '<=', now)]))
    .execute()
  return rows.map(({ id }) => id)
}

const isOf = (appeals: string[]) => sql`appeal_id = any(${appeals}::uuid[])`

/**
 * Deletes the rows that have had their time, and says how many of each kind. A letter that ran out unsent is counted
 * among the failures, where the operator sees it: whose mail company it was for, nobody knows without opening it.
 */
export async function deleteEnded(trx: Trx, now: Date): Promise<Ended> {
  const { submissions, letters } = ENDED
  const appeals = await endedAppeals(trx, now)
  const { rows } = await sql<Pick<Ended, 'submissions' | 'letters'>>`
    with letters as (delete from outbox where ${letters.when(now, appeals)} returning expires_at),
    submissions as (delete from pending_signatures where ${submissions.when(now, appeals)} returning 1),
    failed as (
      insert into letter_failures (day, company, class, letters)
      select ${dayOf(now)}::date, 'other', 'expired', count(*) from letters where expires_at <= ${now} having count(*) > 0
      on conflict (day, company, class) do update set letters = letter_failures.letters + excluded.letters)
    select (select count(*) from submissions) as submissions, (select count(*) from letters) as letters`.execute(trx)
  const none = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Ended
  const ended: Ended = { ...none, ...rows[0] }
  for (const kind of KINDS.filter((kind) => kind !== 'submissions' && kind !== 'letters')) {
    const { table, when }: Rule = ENDED[kind]
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ${when(now, appeals)}`.execute(trx)
    ended[kind] = Number(numAffectedRows)
  }
  return ended
}

const daysBefore = (now: Date, days: number): string => dayOf(after(now, -days * DAY))
