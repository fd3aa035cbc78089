import { lockAppeal } from '../appeals/lock-store.ts'
import { policyOf } from '../appeals/policy.ts'
import { after, DAY, floorHour, HOUR, MINUTE } from '../core/clock.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { settleAppeal } from './settle.ts'
import { appealsThatMayWait, claimHour, countWaiting, lockCounts } from './settle-store.ts'

/** Below that many, a tick of the counter could be matched with a visit. */
const LEAST_ON_THE_GRID = 10
/** A process that starts later than that after a full hour leaves it to the next one. */
const GRID_WINDOW = 10 * MINUTE
/** The hour (UTC) at which whatever waits is settled. */
const DAILY_HOUR = 3

/**
 * Settles what is due at this moment: live appeals whatever waits, the others on the hourly grid. Called every second.
 * One that fails keeps no other waiting, and is thrown at the end.
 */
export async function settleDue(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const hour = floorHour(now)
  const onGrid = now.getTime() - hour.getTime() < GRID_WINDOW
  await oneByOne(await appealsThatMayWait(deps.db, hour), async (appeal) => {
    if (policyOf(appeal.safety, appeal.policy).liveCounts) {
      if (appeal.waits) await settleAppeal(deps, appeal.id, now)
    } else if (onGrid && appeal.hour_is_open && (await transact(deps.db, (trx) => isItsTurn(trx, appeal.id, hour)))) {
      await settleAppeal(deps, appeal.id, now)
    }
  })
}

/**
 * Decides an hour of the grid, once over all processes: whether the appeal settles in it. A 03:00 at which no process
 * ran is made up at the next full hour.
 */
async function isItsTurn(trx: Trx, appealId: string, hour: Date): Promise<boolean> {
  if (!(await lockAppeal(trx, appealId))) return false
  const counts = await lockCounts(trx, appealId)
  if (!(await claimHour(trx, appealId, hour))) return false
  return counts.settled_hour < dailyBefore(hour) || (await countWaiting(trx, appealId)) >= LEAST_ON_THE_GRID
}

/** The last daily settle at or before that hour. */
function dailyBefore(hour: Date): Date {
  const today = after(new Date(Math.floor(hour.getTime() / DAY) * DAY), DAILY_HOUR * HOUR)
  return today <= hour ? today : after(today, -DAY)
}
