import type { LockedAppeal } from '../appeals/lock-store.ts'
import { asOfAt, policyOf } from '../appeals/policy.ts'
import { markAppealsStale } from '../appeals/recall.ts'
import { inAppeal, type Touching } from '../appeals/touch.ts'
import { type Clock, dayOf, monthOf } from '../core/clock.ts'
import { shuffled } from '../core/random.ts'
import type { Visibility } from '../core/visibility.ts'
import { isDataError } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { rememberDecisions } from '../signatures/decided-store.ts'
import { firstLook } from '../signatures/first-look.ts'
import { rememberWithdrawn } from '../signatures/withdrawn-store.ts'
import { stepsBetween } from './ladder.ts'
import { addLines, addMilestones, type CountLine } from './public-lines-store.ts'
import { planSeats } from './seats.ts'
import { countriesMoved } from './series/countries-moved.ts'
import { addToCountries } from './series/country-store.ts'
import { filledBy } from './series/filled-by.ts'
import { stepAtSettle } from './series/series-step.ts'
import * as store from './settle-store.ts'
import { type CountsRow, countHeld, type Deltas, lockCounts, updateCounts } from './settled-counts-store.ts'
import { toldAs } from './told-as.ts'
import { totalOf } from './total-of.ts'

/** The most rows that one transaction moves; fewer on the embedded database, where others wait for the connection. */
const BATCH = { embedded: 500, postgres: 2_000 }

/**
 * Moves the appeal's waiting rows into the list and the counts, in batches of nearly equal size, and applies the
 * waiting changes of the number. Returns how many rows moved. Concurrent calls are safe: each locks the counts row.
 */
export async function settleAppeal(deps: Deps, appealId: string, now: Date): Promise<number> {
  const most = BATCH[deps.config.database.kind]
  let moved = 0
  for (let left = await waiting(deps, appealId), first = true; first || left > 0; first = false) {
    const size = Math.ceil(left / Math.max(1, Math.ceil(left / most)))
    const taken = await settleBatch(deps, appealId, now, size)
    if (taken === 0) break
    moved += taken
    left -= taken
  }
  // Mark the cache stale, do not drop it: with a settle every second it would be empty when the database goes away.
  markAppealsStale(deps)
  return moved
}

const waiting = (deps: Deps, appealId: string): Promise<number> =>
  deps.db.transaction().execute((trx) => store.countWaiting(trx, appealId))

/** Moves a batch. After a data error, moves the rows one by one and sets bad rows aside, so that the others settle. */
async function settleBatch(deps: Deps, appealId: string, now: Date, size: number): Promise<number> {
  try {
    return await inAppeal(deps, appealId, (touching) => moveBatch(deps.clock, touching, now, size))
  } catch (error) {
    if (size === 0 || !isDataError(error)) throw error
    // Try the changes alone first: when the counts refuse the changes, no row is at fault, and all rows go on waiting.
    await inAppeal(deps, appealId, (touching) => moveBatch(deps.clock, touching, now, 0))
    deps.log.error('settle.batch_failed', { appeal: appealId, rows: size })
  }
  for (let row = 0; row < size; row++) {
    try {
      await inAppeal(deps, appealId, (touching) => moveBatch(deps.clock, touching, now, 1))
    } catch (error) {
      if (!isDataError(error) || !(await setFirstAside(deps, appealId, now))) throw error
      deps.log.error('settle.row_set_aside', { appeal: appealId })
    }
  }
  return size
}

const setFirstAside = (deps: Deps, appealId: string, now: Date): Promise<boolean> =>
  inAppeal(
    deps,
    appealId,
    async ({ trx, locked }) => locked !== undefined && store.setFirstAside(trx, appealId, dayOf(now)),
  )

/**
 * Moves up to `size` rows from the inbox to signatures and counts, gives moving rows a place in the same batch, and
 * applies the waiting changes of the number, in the caller's transaction. Returns the number of rows of the inbox.
 */
async function moveBatch(
  clock: Clock,
  { trx, locked: appeal, pageChanges }: Touching,
  now: Date,
  size: number,
): Promise<number> {
  if (!appeal) return 0
  const appealId = appeal.id
  const before = await lockCounts(trx, appealId)
  const arriving = size === 0 ? [] : await store.takeFromInbox(trx, appealId, size)
  if (appeal.shredded_at) for (const row of arriving) row.emailIndexes = null
  const indexes = arriving.flatMap((row) => row.emailIndexes ?? [])
  const seated = await store.lockSeated(trx, appealId, indexes)
  const policy = policyOf(appeal.safety, appeal.policy)
  const decided = await store.findDecided(trx, appealId, indexes)
  const plan = planSeats(arriving, seated, decided, (row) => firstLook(row, policy.namesWait))
  const replaced = plan.replaced.length === 0 ? [] : await store.deleteReplaced(trx, plan.replaced)
  const day = dayOf(now)
  const batch = before.batch + 1
  // Alone in its batch a moving row would still show: on a live appeal it goes with others, or when its day is over.
  const takesAll = arriving.length > 0 || !policy.liveCounts || appeal.stopped_at !== null
  const moving = await store.takeMoving(trx, appealId, takesAll ? null : day)
  const arrived = plan.planned.map((planned) => ({ ...planned, noSeat: planned.state === 'invalid' }))
  const listed = shuffled<store.Listed>([...arrived, ...moving])
  if (listed.length > 0) await store.insertSettled(trx, appealId, listed, batch, day)
  const changes = await store.takeChanges(trx, appealId)
  if (arriving.length === 0 && changes.length === 0 && moving.length === 0) return 0

  const deltas = deltasOf(plan.planned, replaced, changes)
  const held = await countHeld(trx, appealId)
  // Read after the rows were taken: one that came while this batch waited for a lock is not newer than "as of".
  const asOf = asOfAt(policy, clock.now())
  const settled = { arrived: plan.planned, replaced, moving, changes }
  const series = stepAtSettle(policy, before, { asOf, filled: filledBy(settled) })
  await updateCounts(trx, before, { deltas, held, asOf, day, batch, series })
  if (appeal.safety === 'open' && !appeal.stopped_at) await addToCountries(trx, appealId, countriesMoved(settled))
  await rememberWithdrawn(trx, appealId, replaced)
  await rememberDecisions(trx, appealId, replaced)
  await addLines(trx, appealId, linesOf(changes, day, monthOf(now)))
  await addMilestones(trx, appealId, reachedBetween(appeal, before, deltas), day)
  pageChanges()
  return arriving.length
}

type Change = Awaited<ReturnType<typeof store.takeChanges>>[number]
type Replaced = Awaited<ReturnType<typeof store.deleteReplaced>>[number]

/** The change of each bucket, computed from the rows that the statements returned. */
function deltasOf(
  planned: { row: { visibility: Visibility }; state: string }[],
  replaced: Replaced[],
  changes: Change[],
): Deltas {
  const deltas: Deltas = { public: 0, private: 0, anonymous: 0, imported: 0 }
  for (const { row, state } of planned) if (state === 'counted') deltas[row.visibility]++
  for (const { visibility, state } of replaced) if (state === 'counted') deltas[visibility]--
  for (const { bucket, n } of changes) deltas[bucket] += n
  return deltas
}

/** The public lines by cause: withdrawals summed by month, decisions of staff by day and reason. */
function linesOf(changes: Change[], day: string, month: string): CountLine[] {
  const lines = new Map<string, CountLine>()
  for (const change of changes) {
    const cause = toldAs(change)
    if (cause === undefined) continue
    const line = { day: cause === 'withdrawn' ? month : day, cause, reason: change.reason ?? '', n: 0 }
    const key = JSON.stringify([line.cause, line.reason])
    const known = lines.get(key) ?? line
    known.n++
    lines.set(key, known)
  }
  return [...lines.values()]
}

/** The steps of the ladder, and the goal, that the total reaches with `deltas`. */
function reachedBetween(appeal: LockedAppeal, before: CountsRow, deltas: Deltas): number[] {
  const from = totalOf(before)
  const to = from + totalOf(deltas)
  const { goal } = appeal
  const isGoal = goal !== null && from < goal && goal <= to
  return [...new Set([...stepsBetween(from, to), ...(isGoal ? [goal] : [])])]
}
