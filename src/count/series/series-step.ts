import type { Policy } from '../../appeals/policy.ts'
import { after, DAY, dayOf } from '../../core/clock.ts'
import type { Visibility } from '../../core/visibility.ts'
import type { Bucket } from '../../db/values.ts'
import { totalOf } from '../total-of.ts'
import type { Filled } from './filled-by.ts'
import type { Period } from './numbers.ts'

/** The columns of the counts that hold the series. */
export interface SeriesColumns {
  ended_total: number
  running_from: string | null
  running_confirmed: number
  running_unnamed: number
  series_total: number | null
  series_as_of: Date | null
}

/** A step of the series: its columns afterwards, and the period that ends with it. */
export interface SeriesStep {
  columns: SeriesColumns
  ended: Period | null
}

type Counted = SeriesColumns & Record<Bucket, number> & { as_of: Date }

/** The fewest confirmed signatures, and the fewest private and anonymous ones together, with which a period ends. */
const LEAST = 10
const UNNAMED: readonly Visibility[] = ['private', 'anonymous']

/** Whether the series is made by the day, with each settle; otherwise once a day, in periods of ten and more. */
export const isByDay = ({ liveCounts, withholdSmallCounts }: Policy): boolean => liveCounts && !withholdSmallCounts

/** The series after a settle. By the day, the first settle of a later day ends the period of the days before. */
export function stepAtSettle(
  policy: Policy,
  before: Counted,
  { asOf, filled }: { asOf: Date; filled: Filled },
): SeriesStep {
  const [lastDay, day] = [dayOf(before.as_of), dayOf(asOf)]
  const from = before.running_from ?? lastDay
  const ends = isByDay(policy) && from <= lastDay && lastDay < day
  const { columns, ended } = ends ? endPeriod(before, { from, to: lastDay, next: day }) : goOn(before)
  const filledColumns = {
    running_confirmed: columns.running_confirmed + filled.confirmed,
    running_unnamed: columns.running_unnamed + filled.unnamed,
  }
  // By the day, a sum of a daily settle would stay behind the periods that end after it.
  const madeDaily = isByDay(policy) ? { series_total: null, series_as_of: null } : {}
  return { columns: { ...columns, ...filledColumns, ...madeDaily }, ended }
}

/** The series after the daily settle of `day`, where it is made once a day. */
export function stepAtDailySettle(
  counts: Counted,
  { day, openedOn, visibilities }: { day: string; openedOn: string; visibilities: readonly Visibility[] },
): SeriesStep {
  const from = counts.running_from ?? openedOn
  const mayBeUnnamed = UNNAMED.some((visibility) => visibilities.includes(visibility) || counts[visibility] > 0)
  const isLarge = counts.running_confirmed >= LEAST && (!mayBeUnnamed || counts.running_unnamed >= LEAST)
  const next = dayOf(after(new Date(`${day}T00:00Z`), DAY))
  const { columns, ended } = isLarge && from <= day ? endPeriod(counts, { from, to: day, next }) : goOn(counts)
  return { columns: { ...columns, series_total: totalOf(counts), series_as_of: counts.as_of }, ended }
}

function goOn(before: SeriesColumns): SeriesStep {
  const { ended_total, running_from, running_confirmed, running_unnamed, series_total, series_as_of } = before
  const columns = { ended_total, running_from, running_confirmed, running_unnamed, series_total, series_as_of }
  return { columns, ended: null }
}

/** Ends the running period; one in which the total stayed as it was leaves no period. */
function endPeriod(before: Counted, { from, to, next }: Pick<Period, 'from' | 'to'> & { next: string }): SeriesStep {
  const n = totalOf(before) - before.ended_total
  const { series_total, series_as_of } = before
  const ended = { ended_total: before.ended_total + n, running_from: next, running_confirmed: 0, running_unnamed: 0 }
  return { columns: { ...ended, series_total, series_as_of }, ended: n === 0 ? null : { from, to, n } }
}
