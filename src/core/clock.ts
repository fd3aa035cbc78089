/** Source of the current time. Everything that depends on time takes a Clock, so that tests need not wait. */
export interface Clock {
  now(): Date
}

/** The machine's own clock, read nowhere else. */
export const systemClock: Clock = { now: () => new Date() }

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Earlier than anything that is stored. */
export const LONG_AGO = new Date(0)

/** The date moved by `ms`, backwards when negative. */
export const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms)

/** The date rounded down to the full hour (UTC). */
export const floorHour = (date: Date): Date => new Date(Math.floor(date.getTime() / HOUR) * HOUR)

/** The date rounded up to the full hour (UTC). Every stored expiry is rounded up, so that no minute is revealed. */
export const ceilHour = (date: Date): Date => new Date(Math.ceil(date.getTime() / HOUR) * HOUR)

/** The date rounded up to the full minute. */
export const ceilMinute = (date: Date): Date => new Date(Math.ceil(date.getTime() / MINUTE) * MINUTE)

export const floorMinute = (date: Date): Date => new Date(Math.floor(date.getTime() / MINUTE) * MINUTE)

/** The day in UTC, `YYYY-MM-DD`. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** The day (UTC) that was so many days before the date, `YYYY-MM-DD`. */
export const daysBefore = (date: Date, days: number): string => dayOf(after(date, -days * DAY))

/** The first day of the month in UTC, `YYYY-MM-01`. */
export const monthOf = (date: Date): string => `${date.toISOString().slice(0, 7)}-01`
