/** Where the time comes from. Everything that depends on time takes a Clock, so that tests need not wait. */
export interface Clock {
  now(): Date
}

/** The machine's own clock; the only place that reads it. */
export const systemClock: Clock = { now: () => new Date() }

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** `ms` later (or earlier, when negative). */
export const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms)

/** The full hour (UTC) at or before. */
export const floorHour = (date: Date): Date => new Date(Math.floor(date.getTime() / HOUR) * HOUR)

/** The full hour (UTC) at or after. Every stored expiry is rounded with it, so that it tells no minute. */
export const ceilHour = (date: Date): Date => new Date(Math.ceil(date.getTime() / HOUR) * HOUR)

export const floorMinute = (date: Date): Date => new Date(Math.floor(date.getTime() / MINUTE) * MINUTE)

/** The day in UTC, `YYYY-MM-DD`. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** The first day of the month in UTC, `YYYY-MM-01`. */
export const monthOf = (date: Date): string => `${date.toISOString().slice(0, 7)}-01`
