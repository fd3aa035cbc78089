import type { Trx } from '../db/database.ts'

/** Stores the ids of signatures that no longer exist, for later exports. */
export async function rememberWithdrawn(trx: Trx, appealId: string, ids: string[], day: string): Promise<void> {
  if (ids.length === 0) return
  await trx
    .insertInto('withdrawn')
    .values(ids.map((id) => ({ id, appeal_id: appealId, day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
