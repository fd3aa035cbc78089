import { beginLiveCounts } from '../appeals/change-store.ts'
import { policyOf } from '../appeals/policy.ts'
import { inAppeal, touchAppeal } from '../appeals/touch.ts'
import { after, floorHour, HOUR, MINUTE } from '../core/clock.ts'
import { oneByOne } from '../core/one-by-one.ts'
import type { Deps } from '../deps.ts'
import { lastDailySettle } from './grid.ts'
import { appealsToSettle, claimHour, reopenHour } from './grid-store.ts'
import { settleAppeal } from './settle.ts'
import { countWaiting, lockCounts } from './settle-store.ts'

/** The fewest waiting rows that settle at an hour of the grid: a smaller change could be matched with a visit. */
const LEAST_ON_THE_GRID = 10
/** The time after a full hour in which a settle may begin. A later process waits for the next full hour. */
const GRID_WINDOW = 10 * MINUTE

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
      if (appeal.hour_is_open) await markHour(deps, appeal.id, hour)
    } else if (onGrid && appeal.hour_is_open) {
      await settleOnGrid(deps, appeal.id, now, hour)
      if (appeal.live_from && appeal.live_from <= hour) await goLive(deps, appeal.id, hour)
    }
  })
}

/** Marks that live counts were settled in this hour, so that the doctor sees when they no longer are. */
const markHour = (deps: Deps, appealId: string, hour: Date): Promise<boolean> =>
  inAppeal(deps, appealId, async ({ trx }) => claimHour(trx, appealId, hour))

/** Makes the counts live again: with the daily settle, so that nothing that waited on the grid moves by itself. */
const goLive = (deps: Deps, id: string, hour: Date): Promise<void> =>
  touchAppeal(deps, { id }, async ({ trx, pageChanges }) => {
    if (await beginLiveCounts(trx, id, hour)) pageChanges()
  })

/** Decides an hour of the grid, and settles if so. An hour whose settle failed is open again. */
async function settleOnGrid(deps: Deps, appealId: string, now: Date, hour: Date): Promise<void> {
  const before = await decideHour(deps, appealId, hour)
  if (!before) return
  try {
    await settleAppeal(deps, appealId, now)
  } catch (error) {
    await reopenHour(deps.db, appealId, hour, before)
    throw error
  }
}

/**
 * Decides an hour of the grid, once over all processes. A date: the appeal settles in this hour, and that was its mark
 * before. A missed daily settle is made up at the next full hour.
 */
const decideHour = (deps: Deps, appealId: string, hour: Date): Promise<Date | null> =>
  inAppeal(deps, appealId, async ({ trx, locked }) => {
    if (!locked) return null
    const { settled_hour: before } = await lockCounts(trx, appealId)
    if (!(await claimHour(trx, appealId, hour))) return null
    // A mark that lies ahead does not tell whether a daily settle was missed.
    const last = before > hour ? after(hour, -HOUR) : before
    const isDue = last < lastDailySettle(hour) || (await countWaiting(trx, appealId)) >= LEAST_ON_THE_GRID
    return isDue ? before : null
  })
