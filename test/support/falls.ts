import type { Db } from '../../src/db/database.ts'

const FALLING = ['withdrawn', 'held', 'invalidated', 'removed'] as const

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
