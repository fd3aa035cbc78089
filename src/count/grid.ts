import { after, ceilHour, DAY, HOUR, MINUTE } from '../core/clock.ts'

/** The hour (UTC) at which all waiting rows are settled, however few. */
const DAILY_HOUR = 3

/** The time of the last daily settle at or before `time`. */
export function lastDailySettle(time: Date): Date {
  const today = after(new Date(Math.floor(time.getTime() / DAY) * DAY), DAILY_HOUR * HOUR)
  return today <= time ? today : after(today, -DAY)
}

/**
 * The next time at which the number of an appeal on the hourly grid can change; during the first minute of an hour,
 * still that hour. Waiting signatures play no part, so that the time reveals nothing about them.
 */
export const nextOnGrid = (now: Date): Date => ceilHour(after(now, -MINUTE))
