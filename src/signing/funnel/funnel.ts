import type { Appeal } from '../../appeals/appeal.ts'
import { after, DAY, dayOf } from '../../core/clock.ts'
import { lastDailySettle } from '../../count/grid.ts'
import type { FunnelStep } from '../../db/values.ts'

/** The least number on the way to signatures that is told exactly. */
export const LEAST_TOLD = 10

/**
 * A number of the funnel on a day that is over. `n` null: fewer than ten. A day or language without a cell had fewer than
 * ten as well. Lost when a process crashes: "about".
 */
export interface FunnelCell {
  day: string
  step: FunnelStep
  /** Null on protected appeals. */
  locale: string | null
  n: number | null
}

type Guarded = Pick<Appeal, 'safety' | 'policy'>

/** Whether the funnel tells languages and days of UTC: only where nothing of the appeal's number is held back. */
export const tellsLanguages = ({ safety, policy }: Guarded): boolean =>
  safety === 'open' && policy.liveCounts && !policy.withholdSmallCounts

/** The day in which a step is counted, and its end. On protected appeals it ends with the daily settle. */
export function funnelDay(appeal: Guarded, now: Date): { day: string; endsAt: Date } {
  if (tellsLanguages(appeal)) return { day: dayOf(now), endsAt: new Date(Math.floor(now.getTime() / DAY + 1) * DAY) }
  const endsAt = after(lastDailySettle(now), DAY)
  return { day: dayOf(endsAt), endsAt }
}
