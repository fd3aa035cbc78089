import { randomInt } from 'node:crypto'
import { after, HOUR, MINUTE } from '../core/clock.ts'

/** When a letter that failed for the nth time (from 0) is tried again: one minute doubling to an hour, up to a quarter less. */
export function nextTry(now: Date, failed: number): Date {
  const delay = Math.min(MINUTE * 2 ** failed, HOUR)
  return after(now, delay - randomInt(delay / 4))
}
