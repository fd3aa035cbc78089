import { after, ceilHour, MINUTE } from '../core/clock.ts'

/**
 * The next moment at which the number of an appeal on the hourly grid can move. The same whatever waits: it tells nothing
 * of who has signed. In the first minute of an hour that hour is still under way.
 */
export const nextOnGrid = (now: Date): Date => ceilHour(after(now, -MINUTE))
