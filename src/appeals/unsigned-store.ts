import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/**
 * Whether the locked appeal has a signature of any kind, waiting or settled, or has had one that was withdrawn; or an
 * organisation's endorsement.
 */
export async function hasSignatures(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 where exists (select 1 from inbox where appeal_id = ${id})
      or exists (select 1 from signatures where appeal_id = ${id})
      or exists (select 1 from withdrawn where appeal_id = ${id})
      or exists (select 1 from endorsements where appeal_id = ${id})`.execute(trx)
  return rows.length > 0
}

/** Whether the appeal has a pending row or a letter of any kind. */
export async function hasLetters(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 where exists (select 1 from pending_signatures where appeal_id = ${id})
      or exists (select 1 from outbox where appeal_id = ${id})`.execute(trx)
  return rows.length > 0
}
