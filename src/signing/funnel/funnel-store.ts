import { sql } from 'kysely'
import { daysBefore } from '../../core/clock.ts'
import type { Db, Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'
import type { FunnelStep } from '../../db/values.ts'
import type { FunnelCell } from './funnel.ts'

/** Days for which a day of the funnel is kept: a year can be compared with the one before. */
const FUNNEL_DAYS = 400

const DAYS_SHOWN = 60

/** Adds cells to those that other processes have written; two writers lock them in one order. */
export async function addCells(
  trx: Trx,
  appealId: string,
  cells: readonly { day: string; step: FunnelStep; locale: string; n: number }[],
): Promise<void> {
  const keyOf = ({ day, step, locale }: (typeof cells)[number]) => [day, step, locale].join()
  const rows = [...cells]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ day, step, locale, n }) => ({ appeal_id: appealId, day, step, locale, n }))
  if (rows.length === 0) return
  await trx
    .insertInto('funnel_cells')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['appeal_id', 'day', 'step', 'locale'])
        .doUpdateSet({ n: (eb) => eb('funnel_cells.n', '+', eb.ref('excluded.n')) }),
    )
    .execute()
}

/** The funnel of an appeal, day by day, the newest first, both steps of each language; at most the last 60 days. */
export async function listFunnel(db: Db, appealId: string): Promise<FunnelCell[]> {
  const { rows } = await sql<FunnelCell>`
    with cells as (
      select * from funnel_cells where appeal_id = ${appealId} and day in (
        select distinct day from funnel_cells where appeal_id = ${appealId} order by day desc limit ${DAYS_SHOWN})
    )
    select day, step, nullif(locale, '') as locale, nullif(n, 0) as n
    from (select distinct day, locale from cells) told
    cross join (values ('asked'), ('confirmed')) steps (step)
    left join cells using (day, locale, step)
    order by day desc, locale, step`.execute(db)
  return rows
}

/** Erases the funnel of an appeal. */
export async function eraseFunnel(trx: Trx, appealId: string): Promise<void> {
  await trx.deleteFrom('funnel_cells').where('appeal_id', '=', appealId).execute()
}

export const isFunnelExpired: ExpiryCondition = ({ now }) => sql`day <= ${daysBefore(now, FUNNEL_DAYS)}::date`
