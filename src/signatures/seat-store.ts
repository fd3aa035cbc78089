import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Whether a signature of that mailbox is in the list, or waits for it. */
export async function isSeatTaken(db: Db, appealId: string, mark: Buffer, indexes: Buffer[]): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select 1 from signatures where appeal_id = ${appealId} and email_index = any(${indexes}::bytea[]))
      or exists (select 1 from inbox where appeal_id = ${appealId} and mark = ${mark}) as taken`.execute(db)
  return rows[0]?.taken === true
}
