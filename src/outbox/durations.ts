import { DAY, HOUR, SECOND } from '../core/clock.ts'

/** Days after which an outbox key expires: the last letters of its day expire when the fourth day after it begins. */
export const OUTBOX_DAYS = 4
/** Days after which a tally key expires: a letter that was leased before midnight may be tallied after midnight. */
export const TALLY_DAYS = 2
/**
 * The duration of a silence in milliseconds. A silence key outlives its month by the same time, which is longer than a
 * February: on 1 March the key of January is still in use.
 */
export const SILENCE = 30 * DAY
/** The longest wait in milliseconds before a letter is tried again, whatever the mail company asks for. */
export const LONGEST_WAIT = HOUR
/** Milliseconds for which a process holds a letter that it is about to send. */
export const LEASE = 30 * SECOND
/** Days for which the operator can see how many letters were given up, and why. */
export const FAILURE_DAYS = 90
