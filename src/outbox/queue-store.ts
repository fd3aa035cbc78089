import { sql } from 'kysely'
import { after, MINUTE } from '../core/clock.ts'
import { type Db, retryDeadlocks, type Trx } from '../db/database.ts'
import { LEASE, LONGEST_WAIT } from './durations.ts'
import type { PreparedLetter } from './prepare.ts'

/** An outbox row that is leased to this process. */
export interface Leased {
  id: string
  appeal_id: string | null
  key_day: string
  sealed: Buffer
  expires_at: Date
  attempts: number
  batch_id: string | null
}

/** A letter that will not be sent, with the mail company and the failure class that the operator sees. */
export interface GivenUp {
  id: string
  company: string
  class: string
}

/** A letter to be tried again at `due` or later. */
export interface PutBack {
  id: string
  due: Date
  attempts: number
}

/**
 * Leases the letters that are due longest, each to one caller only. Letters of a stopped or shredded appeal are not
 * leased: a process whose cache still had the appeal as open may have queued some. Erasure deletes such rows.
 */
export async function leaseDue(db: Db, now: Date, until: Date, most: number, skipFrozen: boolean): Promise<Leased[]> {
  const unfrozen = skipFrozen ? sql`and batch_id is null` : sql``
  const { rows } = await sql<Leased>`
    with due as materialized (
      select id from outbox
      where due_at <= ${now} and (leased_until is null or leased_until <= ${now}) ${unfrozen}
        and (appeal_id is null
          or appeal_id not in (select id from appeals where stopped_at is not null or shredded_at is not null))
      order by due_at limit ${most} for update skip locked)
    update outbox set leased_until = ${until} from due where outbox.id = due.id
    returning ${LEASED_COLUMNS}`.execute(db)
  return rows
}

/**
 * Leases a whole frozen batch that is due. Rows are locked in the order of their ids: of two callers the second waits
 * for the first and then finds nothing.
 */
export async function leaseFrozen(db: Db, now: Date, until: Date): Promise<Leased[]> {
  const { rows } = await sql<Leased>`
    with head as materialized (
      select batch_id from outbox
      where batch_id is not null and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
      order by due_at limit 1),
    batch as materialized (
      select id from outbox
      where batch_id = (select batch_id from head) and (leased_until is null or leased_until <= ${now})
      order by id for update)
    update outbox set leased_until = ${until} from batch where outbox.id = batch.id
    returning ${LEASED_COLUMNS}`.execute(db)
  return rows
}

const LEASED_COLUMNS = sql.raw(
  'outbox.id, outbox.appeal_id, outbox.key_day, outbox.sealed, outbox.expires_at, outbox.attempts, outbox.batch_id',
)

/** Queues a letter without a pending row, for the appeal that it was sealed for: without one, a letter to staff. */
export async function insertLetter(
  trx: Trx,
  letter: PreparedLetter,
  expiresAt: Date,
  appealId: string | null = null,
): Promise<void> {
  const { id, keyDay, sealed, dueAt } = letter
  await trx
    .insertInto('outbox')
    .values({
      id,
      appeal_id: appealId,
      pending_id: null,
      key_day: keyDay,
      sealed,
      due_at: dueAt,
      expires_at: expiresAt,
    })
    .execute()
}

/** Takes a letter out of the queue, if it is still there. */
export async function removeLetter(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('outbox').where('id', '=', id).execute()
}

/** Stores the batch id in the rows of the letters; returns the ids of the rows that still exist. */
export async function setBatch(db: Db, batchId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update outbox set batch_id = ${batchId} where id = any(${[...ids]}::uuid[]) returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Deletes letters that were sent or silently dropped. */
export async function removeDone(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await retryDeadlocks(() => sql`delete from outbox where id = any(${[...ids]}::uuid[])`.execute(db))
}

/**
 * Deletes letters that are given up, and adds them to the day's failures by mail company and class. The id of a letter
 * to staff is kept for the list of invitations; not beyond a limit, which would tell how many letters others had sent there.
 */
export async function removeGivenUp(db: Db, day: string, givenUp: readonly GivenUp[]): Promise<void> {
  if (givenUp.length === 0) return
  await retryDeadlocks(() =>
    sql`
      with given as (
        select * from unnest(${givenUp.map(({ id }) => id)}::uuid[], ${givenUp.map(({ company }) => company)}::text[],
          ${givenUp.map((letter) => letter.class)}::text[]) as given (id, company, class)),
      gone as (delete from outbox using given where outbox.id = given.id returning given.*, appeal_id, expires_at),
      kept as (
        insert into letters_refused (id, expires_at)
        select id, expires_at from gone where appeal_id is null and class <> 'limit'
        on conflict (id) do nothing)
      insert into letter_failures (day, company, class, letters)
      select ${day}::date, company, class, count(*) from gone group by company, class order by company, class
      on conflict (day, company, class) do update set letters = letter_failures.letters + excluded.letters`.execute(db),
  )
}

/** Ends the leases that run until `until` and sets new due times. Rows leased again by another process are left. */
export async function putBack(db: Db, until: Date, letters: readonly PutBack[]): Promise<void> {
  if (letters.length === 0) return
  await sql`
    update outbox set leased_until = null, due_at = given.due, attempts = given.attempts
    from unnest(${letters.map(({ id }) => id)}::uuid[], ${letters.map(({ due }) => due.toISOString())}::timestamptz[],
      ${letters.map(({ attempts }) => attempts)}::smallint[]) as given (id, due, attempts)
    where outbox.id = given.id and leased_until = ${until}`.execute(db)
}

/** The most by which the clocks of two processes may differ. */
const BETWEEN_CLOCKS = 5 * MINUTE

/** Ends waits and leases that last longer than any can: the clock was ahead when they were stored. */
export async function repairTimes(trx: Trx, now: Date): Promise<void> {
  const beyond = (ms: number) => after(now, ms + BETWEEN_CLOCKS)
  await trx.updateTable('outbox').set({ due_at: now }).where('due_at', '>', beyond(LONGEST_WAIT)).execute()
  await trx.updateTable('outbox').set({ leased_until: null }).where('leased_until', '>', beyond(LEASE)).execute()
}

/** Ends every lease. Only for the start of a database that no other process can have been using. */
export async function clearLeases(db: Db): Promise<void> {
  await db.updateTable('outbox').set({ leased_until: null }).where('leased_until', 'is not', null).execute()
}
