import { beginLiveCounts } from '../appeals/change-store.ts'
import { policyOf } from '../appeals/policy.ts'
import { inAppeal, touchAppeal } from '../appeals/touch.ts'
import { after, floorHour, HOUR, MINUTE } from '../core/clock.ts'
import { oneByOne } from '../core/one-by-one.ts'
import type { Deps } from '../deps.ts'
import { lastDailySettle } from './grid.ts'
import { appealsToSettle, claimHour, reopenHour } from './grid-store.ts'
import { publishSeries } from './series/publish-series.ts'
import { settleAppeal } from './settle.ts'
import { countWaiting } from './settle-store.ts'
import { lockCounts } from './settled-counts-store.ts'

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
    const { liveCounts } = policyOf(appeal.safety, appeal.policy)
    if (liveCounts && appeal.waits) await settleAppeal(deps, appeal.id, now)
    if (!appeal.hour_is_open || !(liveCounts || onGrid)) return
    // Marked of live counts too, so that the doctor sees when they no longer are settled.
    const decided = await decideHour(deps, appeal.id, hour)
    if (decided) await settleInHour(deps, appeal.id, decided, liveCounts ? null : now)
    if (!liveCounts && appeal.live_from && appeal.live_from <= hour) await goLive(deps, appeal.id, hour)
  })
}

/** Makes the counts live again: with the daily settle, so that nothing that waited on the grid moves by itself. */
const goLive = (deps: Deps, id: string, hour: Date): Promise<void> =>
  touchAppeal(deps, { id }, async ({ trx, pageChanges }) => {
    if (await beginLiveCounts(trx, id, hour)) pageChanges()
  })

interface DecidedHour {
  hour: Date
  /** The mark of before. */
  before: Date
  /** Whether a settle on the grid is due. */
  isDue: boolean
  /** Whether the daily settle falls into this hour, or is made up in it. */
  isDaily: boolean
}

/** Settles in a decided hour, and makes the daily series after the last batch. An hour that failed is open again. */
async function settleInHour(deps: Deps, appealId: string, decided: DecidedHour, onGridAt: Date | null): Promise<void> {
  const { hour, before, isDue, isDaily } = decided
  try {
    if (onGridAt && isDue) await settleAppeal(deps, appealId, onGridAt)
    if (isDaily) await publishSeries(deps, appealId, lastDailySettle(hour))
  } catch (error) {
    await reopenHour(deps.db, appealId, hour, before)
    throw error
  }
}

/** Decides an hour, once over all processes; null when another was first. A missed daily settle is made up at the next full hour. */
const decideHour = (deps: Deps, appealId: string, hour: Date): Promise<DecidedHour | null> =>
  inAppeal(deps, appealId, async ({ trx, locked }) => {
    if (!locked) return null
    const { settled_hour: before } = await lockCounts(trx, appealId)
    if (!(await claimHour(trx, appealId, hour))) return null
    // A mark that lies ahead does not tell whether a daily settle was missed.
    const last = before > hour ? after(hour, -HOUR) : before
    const isDaily = last < lastDailySettle(hour)
    const isDue = isDaily || (await countWaiting(trx, appealId)) >= LEAST_ON_THE_GRID
    return { hour, before, isDue, isDaily }
  })
