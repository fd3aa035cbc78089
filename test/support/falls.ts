import type { Db } from '../../src/db/database.ts'
import type { ChangeCause } from '../../src/db/values.ts'

const FALLING: ChangeCause[] = ['withdrawn', 'held', 'invalidated', 'removed']

/** Counts falls of the number: `told` by public lines, and `waiting` for the next settle to tell. */
export async function fallsOf(db: Db): Promise<{ told: number; waiting: number }> {
  const lines = await db.selectFrom('count_lines').select('n').where('cause', 'in', FALLING).execute()
  const changes = await db
    .selectFrom('count_changes')
    .select('n')
    .where('cause', 'in', FALLING)
    .where('n', '<', 0)
    .execute()
  return { told: lines.reduce((sum, { n }) => sum + n, 0), waiting: changes.length }
}
