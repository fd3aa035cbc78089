import { DAY } from '../core/clock.ts'

/** Days after which an outbox key expires: the last letters of its day expire when the fourth day after it begins. */
export const OUTBOX_DAYS = 4
/** Days after which a tally key expires: a letter that was leased before midnight may be tallied after midnight. */
export const TALLY_DAYS = 2
/**
 * The duration of a silence in milliseconds. A silence key outlives its month by the same time, which is longer than a
 * February: on 1 March the key of January is still in use.
 */
export const SILENCE = 30 * DAY
/** Days for which the operator can see how many letters were given up, and why. */
export const FAILURE_DAYS = 90
