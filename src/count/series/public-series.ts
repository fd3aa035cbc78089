import type { Appeal } from '../../appeals/appeal.ts'
import { dayOf } from '../../core/clock.ts'
import { totalOf } from '../total-of.ts'
import type { Numbers, Period } from './numbers.ts'
import { isByDay } from './series-step.ts'

/**
 * The published series, which sums up to the total of its `asOf`. By the day, the running period stands for itself; else
 * it joins the last one that is over, and a total that no daily settle has seen yet is one period.
 */
export function publicSeries(
  { policy, openedOn }: Pick<Appeal, 'policy' | 'openedOn'>,
  { counts, ended, runningFrom, seriesTotal, seriesAsOf }: Numbers,
): { series: Period[]; asOf: Date } {
  const byDay = isByDay(policy)
  const isMade = !byDay && seriesTotal !== null && seriesAsOf !== null
  const [total, asOf] = isMade ? [seriesTotal, seriesAsOf] : [totalOf(counts), counts.asOf]
  const n = total - ended.reduce((sum, period) => sum + period.n, 0)
  const to = dayOf(asOf)
  const last = ended.at(-1)
  const running = { from: runningFrom ?? openedOn ?? to, to, n }
  if (n === 0) return { series: [...ended], asOf }
  if (!last || (byDay && running.from <= to))
    return { series: [...ended, { ...running, from: earlier(running.from, to) }], asOf }
  return { series: [...ended.slice(0, -1), { from: last.from, to: later(last.to, to), n: last.n + n }], asOf }
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
const later = (a: string, b: string): string => (a > b ? a : b)
