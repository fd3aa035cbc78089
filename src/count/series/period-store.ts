import type { Trx } from '../../db/database.ts'
import type { Period } from './numbers.ts'
import type { SeriesColumns } from './series-step.ts'

/** Adds a period that is over. It never changes: the server has no right to. */
export async function addPeriod(trx: Trx, appealId: string, { from, to, n }: Period): Promise<void> {
  await trx.insertInto('count_periods').values({ appeal_id: appealId, first_day: from, last_day: to, n }).execute()
}

/** Writes the series' columns of locked counts. */
export async function setSeries(trx: Trx, appealId: string, columns: SeriesColumns): Promise<void> {
  await trx
    .updateTable('counts')
    .set({ ...columns })
    .where('appeal_id', '=', appealId)
    .execute()
}
