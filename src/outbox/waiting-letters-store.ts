import type { Db } from '../db/database.ts'

/** How many letters of an appeal, of any kind, have not left yet. */
export async function countWaitingLetters(db: Db, appealId: string): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow()
  return row.n
}
