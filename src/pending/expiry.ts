import { after, ceilHour, HOUR } from '../core/clock.ts'

/** The hours after an appeal's closing in which letters sent before can still be confirmed. */
const LATE_HOURS = 24

/**
 * The expiry of a letter's link: after `hours`, or at the end of the appeal's late letters if that is earlier. Always a
 * full hour, so that the stored time does not reveal when the letter was requested.
 */
export function expiry(now: Date, hours: number, ends: { closesAt: Date | null; lateUntil: Date | null }): Date {
  const ownEnd = ceilHour(after(now, hours * HOUR))
  const appealsEnd = ends.lateUntil ?? (ends.closesAt && ceilHour(after(ends.closesAt, LATE_HOURS * HOUR)))
  return appealsEnd && appealsEnd < ownEnd ? appealsEnd : ownEnd
}
