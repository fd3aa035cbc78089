import { type Selectable, sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import type { Bucket } from '../db/values.ts'
import { addPeriod } from './series/period-store.ts'
import type { SeriesStep } from './series/series-step.ts'

export type CountsRow = Selectable<Schema['counts']>
export type Deltas = Record<Bucket, number>

export const lockCounts = (trx: Trx, appealId: string): Promise<CountsRow> =>
  trx.selectFrom('counts').selectAll().where('appeal_id', '=', appealId).forUpdate().executeTakeFirstOrThrow()

export async function countHeld(trx: Trx, appealId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('signatures')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('appeal_id', '=', appealId)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  return n
}

export interface Settled {
  deltas: Deltas
  held: number
  asOf: Date
  day: string
  batch: number
  series: SeriesStep
}

/** Writes locked counts, and the period that ends with them. */
export async function updateCounts(trx: Trx, before: CountsRow, settled: Settled): Promise<void> {
  const { deltas, held, asOf, series } = settled
  const since = held === 0 ? null : (before.held_since ?? settled.day)
  await trx
    .updateTable('counts')
    .set({
      public: before.public + deltas.public,
      private: before.private + deltas.private,
      anonymous: before.anonymous + deltas.anonymous,
      imported: before.imported + deltas.imported,
      held,
      held_since: since,
      // Another process may have settled in between with a later time: `as_of` goes back only from hours to come.
      as_of: sql<Date>`case
        when as_of > ${asOf} and as_of <= greatest(${asOf}, clock_timestamp()) + interval '1 hour' then as_of
        else ${asOf} end`,
      batch: settled.batch,
      ...series.columns,
    })
    .where('appeal_id', '=', before.appeal_id)
    .execute()
  if (series.ended) await addPeriod(trx, before.appeal_id, series.ended)
}
