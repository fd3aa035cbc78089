import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/**
 * The confirmed signatures that no settle could move, by appeal. `since` null: one of them was set aside by a version that
 * stored no day. Reads no others: see the index `inbox_set_aside`.
 */
export async function countSetAside(
  db: Db,
  appealIds: readonly string[],
): Promise<Map<string, { n: number; since: string | null }>> {
  const { rows } = await sql<{ appealId: string; n: number; since: string | null }>`
    select appeal_id as "appealId", count(*) as n,
      case when count(set_aside_on) = count(*) then min(set_aside_on) end as since
    from inbox where set_aside and appeal_id = any(${[...appealIds]}::uuid[]) group by appeal_id`.execute(db)
  return new Map(rows.map(({ appealId, ...waiting }) => [appealId, waiting]))
}
