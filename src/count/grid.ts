import { after, ceilHour, MINUTE } from '../core/clock.ts'

/**
 * The next time at which the number of an appeal on the hourly grid can change; during the first minute of an hour,
 * still that hour. Waiting signatures play no part, so that the time reveals nothing about them.
 */
export const nextOnGrid = (now: Date): Date => ceilHour(after(now, -MINUTE))
