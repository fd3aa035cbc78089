import { sql } from 'kysely'
import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'
import type { Look, SignatureState } from '../db/values.ts'
import type { Arriving, Decided, Seated } from './seats.ts'

/** The part of a row that settle moves as it is. */
interface StoredRow {
  id: string
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sortKey: string | null
  /** Null on rows of before it was stored: a job fills it in. */
  searchKey: string | null
  sealed: Buffer | null
  epoch: number | null
  manageHash: Buffer
}

/** A confirmed signature, taken from the inbox. */
export interface InboxRow extends Arriving, StoredRow {
  seq: number
}

/** A row of the list, to be inserted into a batch. */
export interface Listed {
  row: StoredRow
  seat: number | null
  emailIndex: Buffer | null
  state: SignatureState
  look: Look
  /** The mailbox index by which staff decided about the row. */
  decidedBy: Buffer | null
  /** Confirmed when no seat of the mailbox was free. */
  noSeat: boolean
}

/** The number of confirmed rows that wait, without rows set aside. */
export async function countWaiting(trx: Trx, appealId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('appeal_id', '=', appealId)
    .where('set_aside', '=', false)
    .executeTakeFirstOrThrow()
  return n
}

/** Deletes and returns the first rows of the inbox, in order of confirmation, without rows withdrawn meanwhile. */
export async function takeFromInbox(trx: Trx, appealId: string, limit: number): Promise<InboxRow[]> {
  const rows = await trx
    .deleteFrom('inbox')
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('inbox')
        .select('seq')
        .where('appeal_id', '=', appealId)
        .where('set_aside', '=', false)
        .orderBy('seq')
        .limit(limit),
    )
    .returning(['seq', 'id', 'kind as visibility', 'name', 'descriptor', 'country', 'sort_key as sortKey'])
    .returning([
      'search_key as searchKey',
      'sealed',
      'epoch',
      'email_indexes as emailIndexes',
      'wish',
      'chosen',
      'manage_hash as manageHash',
    ])
    .execute()
  return rows
    .map(({ chosen, ...row }) => ({ ...row, chosen: chosen === row.id ? null : chosen }))
    .sort((a, b) => a.seq - b.seq)
}

/** Locks the signatures with these email indexes, so that no other process changes them while seats are planned. */
export async function lockSeated(trx: Trx, appealId: string, indexes: Buffer[]): Promise<Seated[]> {
  if (indexes.length === 0) return []
  const rows = await trx
    .selectFrom('signatures')
    .select(['id', 'email_index', 'state', 'look'])
    .where('appeal_id', '=', appealId)
    .where('email_index', '=', sql<Buffer>`any(${indexes}::bytea[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.flatMap(({ email_index, ...row }) => (email_index ? [{ ...row, emailIndex: email_index }] : []))
}

/** The decisions of staff about signatures that have left one of these mailboxes. */
export async function findDecided(trx: Trx, appealId: string, indexes: Buffer[]): Promise<Decided[]> {
  if (indexes.length === 0) return []
  return trx
    .selectFrom('decided_mailboxes')
    .select(['email_index as emailIndex', 'held', 'hidden'])
    .where('appeal_id', '=', appealId)
    .where('email_index', '=', sql<Buffer>`any(${indexes}::bytea[])`)
    .orderBy('email_index')
    .execute()
}

export const deleteReplaced = (trx: Trx, ids: string[]) =>
  trx
    .deleteFrom('signatures')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .returning([
      'id',
      'kind as visibility',
      'state',
      'look',
      'country',
      'email_index as emailIndex',
      'no_seat as noSeat',
    ])
    .execute()

/** Whether a day is over at `today`. One beyond tomorrow counts as over: the clock was ahead when it was written. */
export const isDayOver = (today: string) => sql<boolean>`(day < ${today}::date or day > ${today}::date + 1)`

/**
 * Deletes and returns the moving rows: all, or those whose day is over at `today`. Skips rows that others have locked,
 * so that no two processes wait for each other; those move with a later settle.
 */
export async function takeMoving(trx: Trx, appealId: string, today: string | null): Promise<Listed[]> {
  const isDue = today === null ? sql`true` : isDayOver(today)
  const { rows } = await sql<StoredRow & Omit<Listed, 'row'>>`
    delete from signatures where id in (
      select id from signatures
      where appeal_id = ${appealId} and moving and ${isDue}
      for update skip locked)
    returning id, kind as visibility, name, descriptor, country, sort_key as "sortKey",
              search_key as "searchKey", sealed, epoch, manage_hash as "manageHash", seat, email_index as "emailIndex",
              state, look, decided_by as "decidedBy", no_seat as "noSeat"`.execute(trx)
  return rows.map(({ seat, emailIndex, state, look, decidedBy, noSeat, ...row }) => ({
    ...{ row, seat, emailIndex, state, look, decidedBy, noSeat },
  }))
}

/** Inserts the batch in the given order, which the caller has shuffled, since the order on disk outlives VACUUM. */
export async function insertSettled(
  trx: Trx,
  appealId: string,
  planned: Listed[],
  batch: number,
  day: string,
): Promise<void> {
  const column = <T>(value: (item: Listed) => T) => planned.map(value)
  await sql`
    insert into signatures (appeal_id, source, batch, day, id, kind, state, look, name, descriptor, country,
                            sort_key, search_key, sealed, epoch, email_index, seat, manage_hash, decided_by,
                            no_seat)
    select ${appealId}::uuid, 'confirmed', ${batch}::integer, ${day}::date, *
    from unnest(
      ${column((p) => p.row.id)}::uuid[], ${column((p) => p.row.visibility)}::text[], ${column((p) => p.state)}::text[],
      ${column((p) => p.look)}::text[], ${column((p) => p.row.name)}::text[],
      ${column((p) => p.row.descriptor)}::text[], ${column((p) => p.row.country)}::text[],
      ${column((p) => p.row.sortKey)}::text[], ${column((p) => p.row.searchKey)}::tsvector[],
      ${column((p) => p.row.sealed)}::bytea[],
      ${column((p) => p.row.epoch)}::integer[], ${column((p) => p.emailIndex)}::bytea[],
      ${column((p) => p.seat)}::smallint[], ${column((p) => p.row.manageHash)}::bytea[],
      ${column((p) => p.decidedBy)}::bytea[], ${column((p) => p.noSeat)}::boolean[])`.execute(trx)
}

/** Deletes and returns the changes of the number that wait for a settle. */
export const takeChanges = (trx: Trx, appealId: string) =>
  trx
    .deleteFrom('count_changes')
    .where('appeal_id', '=', appealId)
    .returning(['bucket', 'n', 'cause', 'reason', 'country'])
    .execute()

/** Sets the first waiting row aside on that day, where staff and the operator see it; false when no row waits. */
export async function setFirstAside(trx: Trx, appealId: string, day: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('inbox')
    .set({ set_aside: true, set_aside_on: day })
    .where('seq', '=', (eb) =>
      eb
        .selectFrom('inbox')
        .select((inner) => inner.fn.min('seq').as('seq'))
        .where('appeal_id', '=', appealId)
        .where('set_aside', '=', false),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
