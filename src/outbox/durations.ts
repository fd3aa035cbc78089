import { DAY } from '../core/clock.ts'

/** The last letters of a day run out when the fourth day after it begins. */
export const OUTBOX_DAYS = 4
/** A letter that was leased before midnight may be tallied after it. */
export const TALLY_DAYS = 2
/** How long a silence lasts. Its key outlives its month by as much: two days longer than a February. */
export const SILENCE = 30 * DAY
/** Days for which the operator sees which letters were given up. */
export const FAILURE_DAYS = 90
