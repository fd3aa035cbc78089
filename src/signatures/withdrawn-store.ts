import type { Trx } from '../db/database.ts'

/** Stores ids that no signature has any more, for later exports. */
export async function rememberWithdrawn(trx: Trx, appealId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .insertInto('withdrawn')
    .values(ids.map((id) => ({ id, appeal_id: appealId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
