import { CALENDARS } from './calendars.ts'
import type { Locale } from './locale.ts'

/** A day (`YYYY-MM-DD`) in words: "14 March 2027". */
export function day(locale: Locale, date: string): string {
  const { y, m, d } = parts(date)
  return CALENDARS[locale].day(d, m, y)
}

/** Month and year as the messages about a month take them: "May 2027". `date` is any day of the month. */
export function inMonth(locale: Locale, date: string): string {
  const { y, m } = parts(date)
  return CALENDARS[locale].inMonth(m, y)
}

/**
 * A moment as day, time and offset: "25 November, 19:00 (UTC+3)". `offset` is in hours; the default is UTC, because the
 * server does not know the reader's time zone.
 */
export function dateTime(locale: Locale, at: Date, offset = 0): string {
  const { date, time, zone } = shifted(at, offset)
  const { m, d } = parts(date)
  const { dayOfMonth, beforeTime } = CALENDARS[locale]
  return `${dayOfMonth(d, m)}${beforeTime}${time} (${zone})`
}

/** A moment as day, year, time and offset: "1 June 2027, 00:00 (UTC)". */
export function fullDateTime(locale: Locale, at: Date, offset = 0): string {
  const { date, time, zone } = shifted(at, offset)
  return `${day(locale, date)}${CALENDARS[locale].beforeTime}${time} (${zone})`
}

function shifted(at: Date, offset: number): { date: string; time: string; zone: string } {
  const iso = new Date(at.getTime() + offset * 3_600_000).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16), zone: zoneOf(offset) }
}

function zoneOf(offset: number): string {
  if (offset === 0) return 'UTC'
  const minutes = Math.round(Math.abs(offset) * 60)
  const rest = minutes % 60
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

function parts(date: string): { y: number; m: number; d: number } {
  const [y, m, d] = date.split('-').map(Number)
  if (!y || !m || !d || m > 12 || d > 31) throw new RangeError('a day is written YYYY-MM-DD')
  return { y, m, d }
}
