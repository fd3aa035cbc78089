import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { LineCause } from '../db/values.ts'

/** A public line about a change of the number. */
export interface CountLine {
  day: string
  cause: LineCause
  reason: string
  n: number
}

/** Adds public lines; increases the existing line when day, cause and reason are the same. */
export async function addLines(trx: Trx, appealId: string, lines: CountLine[]): Promise<void> {
  if (lines.length === 0) return
  await trx
    .insertInto('count_lines')
    .values(lines.map((line) => ({ ...line, appeal_id: appealId })))
    .onConflict((conflict) =>
      conflict
        .columns(['appeal_id', 'day', 'cause', 'reason'])
        .doUpdateSet({ n: sql<number>`count_lines.n + excluded.n` }),
    )
    .execute()
}

/** Notes on which day the number reached these milestones, each once. */
export async function addMilestones(trx: Trx, appealId: string, reached: number[], day: string): Promise<void> {
  if (reached.length === 0) return
  await trx
    .insertInto('milestones')
    .values(reached.map((n) => ({ appeal_id: appealId, n, day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
