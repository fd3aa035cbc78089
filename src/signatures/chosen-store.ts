import type { Trx } from '../db/database.ts'

/** Locks the waiting rows that are to replace this signature, and returns their ids. Comes before the signature's lock. */
export async function lockReplacing(trx: Trx, appealId: string, chosen: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('inbox')
    .select('id')
    .where('appeal_id', '=', appealId)
    .where('chosen', '=', chosen)
    .where('id', '!=', chosen)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Lets locked waiting rows replace the signature under its new id. */
export async function chooseInstead(trx: Trx, ids: string[], chosen: string): Promise<void> {
  if (ids.length === 0) return
  await trx.updateTable('inbox').set({ chosen }).where('id', 'in', ids).execute()
}
