import { MINUTE } from '../../core/clock.ts'

const COUNT = 4

/** The quarter of an hour since 1970, modulo 4: it tells this quarter from the last three, and no time of day. */
export const quarterOf = (now: Date): number => Math.floor(now.getTime() / (15 * MINUTE)) % COUNT

/** The minute since 1970, modulo 4. */
export const phaseOf = (now: Date): number => Math.floor(now.getTime() / MINUTE) % COUNT

/** The phases of what is two or three minutes old. */
export const phasesPast = (now: Date): number[] => [2, 3].map((minutes) => (phaseOf(now) + COUNT - minutes) % COUNT)
