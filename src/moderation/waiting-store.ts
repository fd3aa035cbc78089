import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Names or reports that wait for staff; `since`: the oldest one's day. */
export interface Waiting {
  n: number
  since: string
}

/** The public names that wait for a look, by appeal, without invalid ones. Reads no others: see the index `signatures_by_look`. */
export async function countWaitingNames(db: Db, appealIds: readonly string[]): Promise<Map<string, Waiting>> {
  if (appealIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('signatures')
    .where('appeal_id', 'in', appealIds)
    .where('kind', '=', 'public')
    .where('look', '=', sql.lit('waiting'))
    .where('name', 'is not', null)
    .where('state', '!=', 'invalid')
    .groupBy('appeal_id')
    .select((eb) => ['appeal_id', eb.fn.countAll<number>().as('n'), eb.fn.min('day').as('since')])
    .execute()
  return byAppeal(rows)
}

/** The names with open reports, by appeal. */
export async function countReportedNames(db: Db, appealIds: readonly string[]): Promise<Map<string, Waiting>> {
  if (appealIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reports')
    .where('appeal_id', 'in', appealIds)
    .where('decided_on', 'is', null)
    .groupBy('appeal_id')
    .select((eb) => ['appeal_id', eb.fn.count<number>('signature_id').distinct().as('n'), eb.fn.min('day').as('since')])
    .execute()
  return byAppeal(rows)
}

const byAppeal = (rows: readonly (Waiting & { appeal_id: string })[]): Map<string, Waiting> =>
  new Map(rows.map(({ appeal_id, n, since }) => [appeal_id, { n, since }]))
