import { after, type Clock, floorHour, HOUR, MINUTE } from '../core/clock.ts'
import { type Db, databaseTime } from '../db/database.ts'
import type { ClockDoubt } from '../db/values.ts'
import type { ClockGuard, Log } from '../deps.ts'
import { type ClockWatch, readWatch, storeDoubt, storeTrust } from './clock-watch-store.ts'

/** The difference from which on two clocks disagree: an hour, less what lies between two readings. */
const JUMP = HOUR - MINUTE
/** Milliseconds for which a doubt lasts. */
const HOLD = HOUR
/** The longest stop after which a start trusts its clock at once. */
export const LONGEST_STOP = 25 * HOUR

export interface ClockGuardOptions {
  db: Db
  clock: Clock
  log: Log
  /** Milliseconds of a clock that nobody can set. */
  elapsed?: () => number
  timeOf?: (db: Db) => Promise<Date>
}

/**
 * Compares the clock with three witnesses: with the time that this process has run, at a start with the last hour that
 * was trusted, and with the database's clock. A clock that stays wrong for longer than an hour is believed.
 */
export function clockGuard({ db, clock, log, ...options }: ClockGuardOptions): ClockGuard {
  const { elapsed = () => performance.now(), timeOf = databaseTime } = options
  let expected = clock.now().getTime() - elapsed()
  let isFirstLook = true
  let held: { doubt: ClockDoubt; until: number; isStored: boolean } | undefined
  let storedHour: number | undefined

  function hold(doubt: ClockDoubt, left = HOLD): void {
    if (held?.doubt !== doubt) log.warn('clock.doubted', { doubt })
    held = { doubt, until: Math.max(elapsed() + left, held?.until ?? 0), isStored: false }
    storedHour = undefined
  }

  function isHeld(): boolean {
    if (held && elapsed() >= held.until) {
      held = undefined
      log.info('clock.trusted')
    }
    return held !== undefined
  }

  function trusts(now: Date): boolean {
    const difference = now.getTime() - elapsed()
    if (Math.abs(difference - expected) >= JUMP) {
      expected = difference
      hold('jumped')
    }
    return !isHeld() && !isFirstLook
  }

  /** Stores the doubt in the database's time, which the doctor knows, or the hour, once for all looks in it. */
  async function store(now: Date, databaseNow: Date): Promise<void> {
    const hour = floorHour(now)
    if (held && !held.isStored) {
      await storeDoubt(db, held.doubt, after(databaseNow, held.until - elapsed()))
      held.isStored = true
    } else if (!held && storedHour !== hour.getTime()) {
      await storeTrust(db, now, hour)
      storedHour = hour.getTime()
    }
  }

  return {
    trusts,
    async look(now) {
      // Before anything is waited for: `now` ages.
      trusts(now)
      const [databaseNow, watch] = [await timeOf(db), await readWatch(db)]
      if (Math.abs(now.getTime() - databaseNow.getTime()) >= JUMP) hold('differs')
      const doubt = isFirstLook && doubtAtStart(now, watch)
      if (doubt) hold(doubt.why, doubt.left)
      isFirstLook = false
      const trusted = !isHeld()
      await store(now, databaseNow)
      const { trustedHour } = watch
      return { trusted, newest: trustedHour && trustedHour > now ? trustedHour : now }
    },
  }
}

/** The doubt of a start at `now`, with the milliseconds that it lasts. One that an earlier process began goes on. */
function doubtAtStart(now: Date, watch: ClockWatch): { why: ClockDoubt; left: number } | undefined {
  const { trustedHour, heldUntil, doubt } = watch
  const left = heldUntil ? heldUntil.getTime() - now.getTime() : Number.NEGATIVE_INFINITY
  if (doubt && left > 0 && left <= HOLD) return { why: doubt, left }
  // A command cannot wait for an hour: the next one finds that the hour is over which the first one began.
  const hasWaited = left <= 0 && left > -LONGEST_STOP
  const isLongAgo = trustedHour !== null && now.getTime() - trustedHour.getTime() > LONGEST_STOP
  return isLongAgo && !hasWaited ? { why: 'stopped', left: HOLD } : undefined
}
