import { after, ceilHour, HOUR } from '../core/clock.ts'

/** Letters that were sent before an appeal closes can be confirmed for so many hours after it. */
const LATE_HOURS = 24

/**
 * When a letter's link ends: after `hours`, or with the appeal's late letters when these end earlier. A full hour, so
 * that the stored moment does not tell when the letter was asked for.
 */
export function expiry(now: Date, hours: number, ends: { closesAt: Date | null; lateUntil: Date | null }): Date {
  const ownEnd = ceilHour(after(now, hours * HOUR))
  const appealsEnd = ends.lateUntil ?? (ends.closesAt && ceilHour(after(ends.closesAt, LATE_HOURS * HOUR)))
  return appealsEnd && appealsEnd < ownEnd ? appealsEnd : ownEnd
}
