import { randomInt } from 'node:crypto'
import { after, MINUTE } from '../core/clock.ts'
import { LONGEST_WAIT } from './durations.ts'

/**
 * The time of a letter's next try. The delay is one minute, doubled for each of the `failed` earlier failures, at most
 * an hour, and shortened at random by up to a quarter.
 */
export function nextTry(now: Date, failed: number): Date {
  const delay = Math.min(MINUTE * 2 ** failed, LONGEST_WAIT)
  return after(now, delay - randomInt(delay / 4))
}
