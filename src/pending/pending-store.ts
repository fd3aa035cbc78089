import type { NotNull } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { KindOfAppeal } from '../db/values.ts'

export interface PendingRow {
  appealId: string
  /** Null once the address was corrected. */
  ciphertext: Buffer | null
  mailbox: Buffer | null
  chain: Buffer
}

/** The pending row with this kind and id, unless the row has expired. */
export async function findPending(db: Db, kind: KindOfAppeal, id: Buffer, now: Date): Promise<PendingRow | undefined> {
  const row = await db
    .selectFrom('pending_signatures')
    .select(['appeal_id', 'ciphertext', 'mailbox', 'chain'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('appeal_id', 'is not', null)
    .where('expires_at', '>', now)
    .$narrowType<{ appeal_id: NotNull }>()
    .executeTakeFirst()
  if (!row) return undefined
  const { appeal_id: appealId, ...rest } = row
  return { appealId, ...rest }
}

/**
 * Deletes the pending row `id` and all others of its kind with the same address mark, with their letters. False when `id`
 * does not exist or has expired.
 */
export async function deletePendingOfMailbox(trx: Trx, kind: KindOfAppeal, id: Buffer, now: Date): Promise<boolean> {
  const target = await trx
    .selectFrom('pending_signatures')
    .select(['appeal_id', 'mark'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!target) return false
  // A rekey erases the marks: a row without a mark is deleted alone.
  const rows = await trx
    .selectFrom('pending_signatures')
    .select('id')
    .where((eb) =>
      target.mark
        ? eb.and([eb('appeal_id', '=', target.appeal_id), eb('mark', '=', target.mark), eb('kind', '=', kind)])
        : eb('id', '=', id),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  const ids = rows.map((row) => row.id)
  if (!ids.some((found) => found.equals(id))) return false
  await deletePending(trx, ids)
  return true
}

/** Deletes pending rows together with their letters: no letter may outlive its pending row. */
export async function deletePending(trx: Trx, ids: Buffer[]): Promise<void> {
  await trx
    .with('letters', (db) => db.deleteFrom('outbox').where('pending_id', 'in', ids))
    .deleteFrom('pending_signatures')
    .where('id', 'in', ids)
    .execute()
}

/**
 * Deletes the pending row of a letter that is of one of these kinds, and the letter. False when it has expired or another
 * request took it first.
 */
export async function takeLetter(trx: Trx, kinds: readonly KindOfAppeal[], id: Buffer, now: Date): Promise<boolean> {
  const taken = await trx
    .deleteFrom('pending_signatures')
    .where('id', '=', id)
    .where('kind', 'in', kinds)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  if (!taken) return false
  await trx.deleteFrom('outbox').where('pending_id', '=', id).execute()
  return true
}

/**
 * As `takeLetter`, for a letter that is confirmed: also deletes the chain's other rows of the same mailbox. Of several
 * letters of one chain that are confirmed at once, one is taken.
 */
export async function takeWithChain(trx: Trx, kind: KindOfAppeal, id: Buffer, now: Date): Promise<boolean> {
  const rows = await trx
    .selectFrom('pending_signatures as p')
    .innerJoin('pending_signatures as taken', (join) =>
      join.onRef('taken.chain', '=', 'p.chain').onRef('taken.kind', '=', 'p.kind'),
    )
    .select('p.id')
    .where('taken.id', '=', id)
    .where('taken.kind', '=', kind)
    .where('taken.expires_at', '>', now)
    .where((eb) => eb.or([eb('p.id', '=', eb.ref('taken.id')), eb('p.mark', '=', eb.ref('taken.mark'))]))
    .orderBy('p.id')
    .forUpdate('p')
    .execute()
  const ids = rows.map((row) => row.id)
  if (!ids.some((found) => found.equals(id))) return false
  await deletePending(trx, ids)
  return true
}

/** Stores a receipt: the proof that a token was used with a certain retry. */
export async function addReceipt(trx: Trx, id: Buffer, expiresAt: Date): Promise<void> {
  await trx.insertInto('receipts').values({ id, expires_at: expiresAt }).execute()
}

/** The receipt among `ids` that has not expired: its token was used with the same retry in the last thirty minutes. */
export async function findReceipt(db: Db, ids: readonly Buffer[], now: Date): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('receipts')
    .select('id')
    .where('id', 'in', ids)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.id
}

/** Erases the address marks of the appeal's pending rows. */
export async function forgetMarksOfPending(trx: Trx, appealId: string): Promise<void> {
  await trx.updateTable('pending_signatures').set({ mark: null }).where('appeal_id', '=', appealId).execute()
}

/** Deletes all pending rows of the appeal, and all its letters. */
export async function deletePendingOfAppeal(trx: Trx, appealId: string): Promise<void> {
  await trx
    .with('letters', (db) => db.deleteFrom('outbox').where('appeal_id', '=', appealId))
    .deleteFrom('pending_signatures')
    .where('appeal_id', '=', appealId)
    .execute()
}
