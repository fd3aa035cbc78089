import { policyOf } from '../../appeals/policy.ts'
import { inAppeal } from '../../appeals/touch.ts'
import { dayOf } from '../../core/clock.ts'
import type { Deps } from '../../deps.ts'
import { isTotalShown } from '../public-counts.ts'
import { lockCounts } from '../settled-counts-store.ts'
import { addPeriod, setSeries } from './period-store.ts'
import { isByDay, stepAtDailySettle } from './series-step.ts'

/**
 * Makes the series of an appeal that has one once a day, up to what the last settle counted: for the process that decided
 * the daily settle of `daily`, after its last batch. Nothing is made while the total is withheld.
 */
export const publishSeries = (deps: Deps, appealId: string, daily: Date): Promise<void> =>
  inAppeal(deps, appealId, async ({ trx, locked: appeal, pageChanges }) => {
    if (!appeal) return
    const policy = policyOf(appeal.safety, appeal.policy)
    if (isByDay(policy)) return
    const counts = await lockCounts(trx, appealId)
    if (!isTotalShown(policy, counts)) return
    const day = dayOf(daily)
    const { visibilities, opened_on: openedOn } = appeal
    const { columns, ended } = stepAtDailySettle(counts, { day, openedOn: openedOn ?? day, visibilities })
    const isAsBefore = columns.series_as_of?.getTime() === counts.series_as_of?.getTime()
    if (!ended && isAsBefore && columns.series_total === counts.series_total) return
    if (ended) await addPeriod(trx, appealId, ended)
    await setSeries(trx, appealId, columns)
    pageChanges()
  })
