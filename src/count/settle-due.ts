import { policyOf } from '../appeals/policy.ts'
import { inAppeal } from '../appeals/touch.ts'
import { after, DAY, floorHour, HOUR, MINUTE } from '../core/clock.ts'
import { oneByOne } from '../core/one-by-one.ts'
import type { Deps } from '../deps.ts'
import { settleAppeal } from './settle.ts'
import { appealsToSettle, claimHour, countWaiting, lockCounts } from './settle-store.ts'

/** The fewest waiting rows that settle at an hour of the grid: a smaller change could be matched with a visit. */
const LEAST_ON_THE_GRID = 10
/** The time after a full hour in which a settle may begin. A later process waits for the next full hour. */
const GRID_WINDOW = 10 * MINUTE
/** The hour (UTC) at which all waiting rows are settled, however few. */
const DAILY_HOUR = 3

/**
 * Settles what is due now: live appeals whenever something waits, the others on the hourly grid. Called every second.
 * A failure does not stop the other appeals: it is thrown at the end.
 */
export async function settleDue(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const hour = floorHour(now)
  const onGrid = now.getTime() - hour.getTime() < GRID_WINDOW
  await oneByOne(await appealsToSettle(deps.db, hour), async (appeal) => {
    if (policyOf(appeal.safety, appeal.policy).liveCounts) {
      if (appeal.waits) await settleAppeal(deps, appeal.id, now)
    } else if (onGrid && appeal.hour_is_open && (await decideHour(deps, appeal.id, hour))) {
      await settleAppeal(deps, appeal.id, now)
    }
  })
}

/**
 * Decides an hour of the grid, once over all processes. True: the appeal settles in this hour. A missed daily settle is
 * made up at the next full hour.
 */
const decideHour = (deps: Deps, appealId: string, hour: Date): Promise<boolean> =>
  inAppeal(deps, appealId, async ({ trx, locked }) => {
    if (!locked) return false
    const counts = await lockCounts(trx, appealId)
    if (!(await claimHour(trx, appealId, hour))) return false
    return counts.settled_hour < lastDailySettle(hour) || (await countWaiting(trx, appealId)) >= LEAST_ON_THE_GRID
  })

/** The time of the last daily settle at or before `hour`. */
function lastDailySettle(hour: Date): Date {
  const today = after(new Date(Math.floor(hour.getTime() / DAY) * DAY), DAILY_HOUR * HOUR)
  return today <= hour ? today : after(today, -DAY)
}
