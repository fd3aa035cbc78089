import type { Appeal } from '../appeals/appeal.ts'
import { after, DAY } from '../core/clock.ts'
import { lastDailySettle } from './grid.ts'

/** When a change of the number that is made now is published: at once (`now`), or with the next daily settle at the latest. */
export const movesAt = ({ policy }: Pick<Appeal, 'policy'>, now: Date): Date =>
  policy.liveCounts ? now : after(lastDailySettle(now), DAY)
