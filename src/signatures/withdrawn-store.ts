import type { Trx } from '../db/database.ts'

/** Remembers ids that have gone, for the exports that come after. */
export async function rememberWithdrawn(trx: Trx, appealId: string, ids: string[], day: string): Promise<void> {
  if (ids.length === 0) return
  await trx
    .insertInto('withdrawn')
    .values(ids.map((id) => ({ id, appeal_id: appealId, day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
