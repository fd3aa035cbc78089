import type { Db, Trx } from '../db/database.ts'

export interface PendingRow {
  appealId: string
  ciphertext: Buffer
}

/** The pending row of that kind and id, unless it has expired. */
export async function findPending(
  db: Db,
  kind: 'signature' | 'recovery',
  id: Buffer,
  now: Date,
): Promise<PendingRow | undefined> {
  const row = await db
    .selectFrom('pending_signatures')
    .select(['appeal_id', 'ciphertext'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && { appealId: row.appeal_id, ciphertext: row.ciphertext }
}

/** Deletes every pending signature with the address mark of that one, and their letters; false when there was none. */
export async function deletePendingOfMailbox(trx: Trx, id: Buffer, now: Date): Promise<boolean> {
  const mine = await trx
    .selectFrom('pending_signatures')
    .select(['appeal_id', 'mark'])
    .where('id', '=', id)
    .where('kind', '=', 'signature')
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!mine) return false
  // After a rekey a row has no mark, and stands for itself alone.
  const rows = await trx
    .selectFrom('pending_signatures')
    .select('id')
    .where((eb) =>
      mine.mark
        ? eb.and([eb('appeal_id', '=', mine.appeal_id), eb('mark', '=', mine.mark), eb('kind', '=', 'signature')])
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

/** Whatever deletes a pending row deletes its letter with it. */
export async function deletePending(trx: Trx, ids: Buffer[]): Promise<void> {
  await trx
    .with('letters', (db) => db.deleteFrom('outbox').where('pending_id', 'in', ids))
    .deleteFrom('pending_signatures')
    .where('id', 'in', ids)
    .execute()
}

/** Takes a pending recovery, with its letter; false when somebody else has, or it has expired. */
export async function takeRecovery(trx: Trx, id: Buffer, now: Date): Promise<boolean> {
  const taken = await trx
    .deleteFrom('pending_signatures')
    .where('id', '=', id)
    .where('kind', '=', 'recovery')
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  if (!taken) return false
  await trx.deleteFrom('outbox').where('pending_id', '=', id).execute()
  return true
}

/** Leaves word that a token was used with a retry. */
export async function addReceipt(trx: Trx, id: Buffer, expiresAt: Date): Promise<void> {
  await trx.insertInto('receipts').values({ id, expires_at: expiresAt }).execute()
}

/** Whether a confirmation with that receipt was taken in the last thirty minutes. */
export async function hasReceipt(db: Db, id: Buffer, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('receipts')
    .select('id')
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}
