import type { Visibility } from '../core/visibility.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Look, SignatureState, Source } from '../db/values.ts'
import { lockTwice } from './lock-twice.ts'
import type { StoredForm } from './stored-form.ts'
import { rememberWithdrawn } from './withdrawn-store.ts'

/** Confirmed signatures wait in the inbox until settle moves them to the list. */
export type Place = 'inbox' | 'signatures'

/** One signature, wherever it stands, as its own link finds it. */
export interface OwnRow {
  place: Place
  id: string
  appealId: string
  state: 'waiting' | SignatureState
  source: Source
  visibility: Visibility
  /** Null while the signature waits. */
  look: Look | null
  name: string | null
  descriptor: string | null
  country: string | null
  /** `YYYY-MM-DD`; null while the signature waits. */
  day: string | null
  /** The index of the seat; null while the signature waits, and without one. */
  emailIndex: Buffer | null
  /** Whether it never counted, because no seat of the mailbox was free. */
  noSeat: boolean
  /** Whether the row has a mark or index of its mailbox. False after a rekey or shred, and for an invalid signature. */
  hasMark: boolean
}

/**
 * Looks in the inbox, then in the list. Rows only move from inbox to list, so this order finds every row under READ
 * COMMITTED; one statement over both can miss a row that moves.
 */
export async function inboxFirst<T>(
  inInbox: () => Promise<T | undefined>,
  inList: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return (await inInbox()) ?? (await inList())
}

/** The signature of a manage token. */
export const findOwn = (db: Db, hash: Buffer): Promise<OwnRow | undefined> =>
  inboxFirst(
    async () => waiting(await inInbox(db, hash).executeTakeFirst()),
    async () => settled(await inList(db, hash).executeTakeFirst()),
  )

/** The signature of a manage token, locked until the commit. */
export const lockOwn = (trx: Trx, hash: Buffer): Promise<OwnRow | undefined> =>
  inboxFirst(
    async () => waiting(await inInbox(trx, hash).forUpdate().executeTakeFirst()),
    async () => settled(await lockTwice(() => inList(trx, hash).forUpdate().executeTakeFirst())),
  )

/** The id and the day under which a changed row of the list begins to move. */
export interface Move {
  id: string
  day: string
}

/**
 * Writes the form of a locked row; a row of the list gets the look as well. With `move` the row gets a new id, since the
 * old one stands in archived pages and sealed lists, and waits for a settle to give it a place in its batch.
 */
export async function writeForm(trx: Trx, row: OwnRow, form: StoredForm, look: Look, move?: Move): Promise<void> {
  const { visibility, sortKey, searchKey, ...rest } = form
  const columns = { ...rest, kind: visibility, sort_key: sortKey, search_key: searchKey }
  if (row.place === 'inbox') {
    await trx.updateTable('inbox').set(columns).where('id', '=', row.id).execute()
    return
  }
  const moved = move && { ...move, batch: 0, moving: true }
  await trx
    .updateTable('signatures')
    .set({ ...columns, ...moved, look })
    .where('id', '=', row.id)
    .execute()
  if (move) await rememberWithdrawn(trx, row.appealId, [row])
}

/** Deletes a locked row. */
export async function deleteOwn(trx: Trx, { place, id }: Pick<OwnRow, 'place' | 'id'>): Promise<void> {
  await trx.deleteFrom(place).where('id', '=', id).execute()
}

/** Gives the signature a new link: the old link stops working. */
export async function setManageHash(trx: Trx, { place, id }: Pick<OwnRow, 'place' | 'id'>, hash: Buffer) {
  await trx.updateTable(place).set({ manage_hash: hash }).where('id', '=', id).execute()
}

const inInbox = (db: Db | Trx, hash: Buffer) =>
  db
    .selectFrom('inbox')
    .select(['id', 'appeal_id as appealId', 'kind as visibility', 'name', 'descriptor', 'country'])
    .select((eb) => eb.or([eb('mark', 'is not', null), eb('email_indexes', 'is not', null)]).as('hasMark'))
    .where('manage_hash', '=', hash)

const inList = (db: Db | Trx, hash: Buffer) =>
  db
    .selectFrom('signatures')
    .select(['id', 'appeal_id as appealId', 'kind as visibility', 'name', 'descriptor', 'country'])
    .select(['state', 'source', 'look', 'day', 'email_index as emailIndex', 'no_seat as noSeat'])
    .select((eb) => eb('email_index', 'is not', null).as('hasMark'))
    .where('manage_hash', '=', hash)

type Common = Pick<OwnRow, 'id' | 'appealId' | 'visibility' | 'name' | 'descriptor' | 'country'>
type Waiting = Common & { hasMark: unknown }
type Settled = Omit<OwnRow, 'place' | 'hasMark'> & { hasMark: unknown }

const waiting = (row: Waiting | undefined): OwnRow | undefined =>
  row && {
    ...row,
    place: 'inbox',
    state: 'waiting',
    source: 'confirmed',
    look: null,
    day: null,
    emailIndex: null,
    noSeat: false,
    hasMark: row.hasMark === true,
  }

const settled = (row: Settled | undefined): OwnRow | undefined =>
  row && { ...row, place: 'signatures', hasMark: row.hasMark === true }
