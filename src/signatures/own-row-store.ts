import type { Visibility } from '../core/visibility.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Look, SignatureState, Source } from '../db/schema.ts'

/** The stored fields of one signature that its own link may show. */
export interface StoredSignature {
  id: string
  appealId: string
  state: 'waiting' | SignatureState
  visibility: Visibility
  look: Look | null
  name: string | null
  descriptor: string | null
  country: string | null
  day: string | null
  /** Whether the row has a mark or index of its mailbox. False after a rekey or shred, and for an invalid signature. */
  hasMark: boolean
}

/**
 * The signature of a manage token, in the inbox or in the list. Two statements, the inbox first: rows only move from
 * inbox to list, so this order finds every row. A single statement over both can miss a row that moves.
 */
export async function findByManageHash(db: Db, hash: Buffer): Promise<StoredSignature | undefined> {
  const waiting = await db
    .selectFrom('inbox')
    .select(['id', 'appeal_id', 'kind as visibility', 'name', 'descriptor', 'country', 'mark', 'email_indexes'])
    .where('manage_hash', '=', hash)
    .executeTakeFirst()
  if (waiting) {
    const { appeal_id, mark, email_indexes, ...form } = waiting
    const hasMark = mark !== null || email_indexes !== null
    return { ...form, appealId: appeal_id, state: 'waiting', look: null, day: null, hasMark }
  }
  const settled = await db
    .selectFrom('signatures')
    .select([
      'id',
      'appeal_id',
      'kind as visibility',
      'state',
      'look',
      'name',
      'descriptor',
      'country',
      'day',
      'email_index',
    ])
    .where('manage_hash', '=', hash)
    .executeTakeFirst()
  if (!settled) return undefined
  const { appeal_id, email_index, ...row } = settled
  return { ...row, appealId: appeal_id, hasMark: email_index !== null }
}

/** Deletes the waiting signature of a manage token. */
export const deleteWaiting = (trx: Trx, hash: Buffer) =>
  trx.deleteFrom('inbox').where('manage_hash', '=', hash).returning('id').executeTakeFirst()

/** Deletes the settled signature of a manage token; returns id, visibility, source and state. */
export const deleteSettled = (trx: Trx, hash: Buffer) =>
  trx
    .deleteFrom('signatures')
    .where('manage_hash', '=', hash)
    .returning(['id', 'kind as visibility', 'source', 'state'])
    .executeTakeFirst()

/** The stored fields of a signature that depend on its visibility. */
export interface Form {
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sortKey: string | null
  sealed: Buffer | null
  epoch: number | null
}

/** A locked row, against which a change is checked. */
export interface LockedRow {
  place: 'inbox' | 'signatures'
  id: string
  visibility: Visibility
  name: string | null
  descriptor: string | null
  state: 'waiting' | SignatureState
  source: Source
  look: Look
}

/** Locks the signature of a manage token. The inbox goes first, since rows only move from inbox to list. */
export async function lockOwnRow(trx: Trx, hash: Buffer): Promise<LockedRow | undefined> {
  const waiting = await trx
    .selectFrom('inbox')
    .select(['id', 'kind as visibility', 'name', 'descriptor'])
    .where('manage_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  if (waiting) return { ...waiting, place: 'inbox', state: 'waiting', source: 'confirmed', look: 'shown' }
  const settled = await trx
    .selectFrom('signatures')
    .select(['id', 'kind as visibility', 'name', 'descriptor', 'state', 'source', 'look'])
    .where('manage_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  return settled && { ...settled, place: 'signatures' }
}

/** Writes the new form of a locked row; a row of the list gets the look as well. */
export async function writeForm(trx: Trx, row: LockedRow, form: Form, look: Look): Promise<void> {
  const { visibility, sortKey, ...rest } = form
  const columns = { ...rest, kind: visibility, sort_key: sortKey }
  if (row.place === 'inbox') await trx.updateTable('inbox').set(columns).where('id', '=', row.id).execute()
  else
    await trx
      .updateTable('signatures')
      .set({ ...columns, look })
      .where('id', '=', row.id)
      .execute()
}
