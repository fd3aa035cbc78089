import type { Trx } from '../../db/database.ts'
import { phaseOf } from './coarse-time.ts'

/** Remembers that a code was taken. False: it was taken before; of two at once one is false. */
export async function takeCode(trx: Trx, accountId: string, hash: Buffer, now: Date): Promise<boolean> {
  const taken = await trx
    .insertInto('staff_used_codes')
    .values({ account_id: accountId, hash, phase: phaseOf(now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('phase')
    .executeTakeFirst()
  return taken !== undefined
}
