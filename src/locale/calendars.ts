import type { Locale } from './locale.ts'

/** The months of a language, and how it puts a date together from a day, a month (1 to 12) and a year. */
export interface Calendar {
  /** "14 March 2027". */
  day(d: number, m: number, y: number): string
  /** "14 March". */
  dayOfMonth(d: number, m: number): string
  /** Month and year as they stand where English has "in May 2027", without the preposition: "May 2027". */
  inMonth(m: number, y: number): string
}

/** A calendar that says day, month, year. `of` stands after a day (genitive), `within` after "in" (locative). */
function dayMonthYear(of: string, within: string, year = ''): Calendar {
  const ofMonth = of.split(' ')
  const inMonth = within.split(' ')
  return {
    day: (d, m, y) => `${d} ${ofMonth[m - 1]} ${y}`,
    dayOfMonth: (d, m) => `${d} ${ofMonth[m - 1]}`,
    inMonth: (m, y) => `${inMonth[m - 1]} ${y}${year}`,
  }
}

const ENGLISH = 'January February March April May June July August September October November December'

export const CALENDARS: Record<Locale, Calendar> = {
  en: dayMonthYear(ENGLISH, ENGLISH),
  be: dayMonthYear(
    'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
    'студзені лютым сакавіку красавіку маі чэрвені ліпені жніўні верасні кастрычніку лістападзе снежні',
    ' года',
  ),
  ru: dayMonthYear(
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре',
    ' года',
  ),
}
