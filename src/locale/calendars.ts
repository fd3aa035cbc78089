import type { Locale } from './locale.ts'

/** The months of a language, and how it puts a date together from a day, a month (1 to 12) and a year. */
export interface Calendar {
  /** "14 March 2027". */
  day(d: number, m: number, y: number): string
  /** "14 March". */
  dayOfMonth(d: number, m: number): string
  /** Month and year as the language's messages take them: after its "in", or with the preposition where that varies. */
  inMonth(m: number, y: number): string
  /** The characters between a day and the time of day. */
  beforeTime: string
}

/** A calendar that says day, month, year. `of` stands after a day (genitive), `within` after "in" (locative). */
function dayMonthYear(of: string, within: string, year = ''): Calendar {
  const ofMonth = of.split(' ')
  const inMonth = within.split(' ')
  return {
    day: (d, m, y) => `${d} ${ofMonth[m - 1]} ${y}`,
    dayOfMonth: (d, m) => `${d} ${ofMonth[m - 1]}`,
    inMonth: (m, y) => `${inMonth[m - 1]} ${y}${year}`,
    beforeTime: ', ',
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
  uk: dayMonthYear(
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні',
    ' року',
  ),
  pl: polish(
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu',
  ),
  lt: lithuanian(),
}

/** The preposition varies: "w maju", "we wrześniu". */
function polish(of: string, within: string): Calendar {
  const calendar = dayMonthYear(of, within)
  return { ...calendar, inMonth: (m, y) => `${m === 9 ? 'we' : 'w'} ${calendar.inMonth(m, y)}` }
}

/** Year, month, day, each with its word. "In May" is the accusative, without a preposition. */
function lithuanian(): Calendar {
  const of = 'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio'.split(
    ' ',
  )
  const during = 'sausį vasarį kovą balandį gegužę birželį liepą rugpjūtį rugsėjį spalį lapkritį gruodį'.split(' ')
  const dayOfMonth = (d: number, m: number) => `${of[m - 1]} ${d} d.`
  return {
    day: (d, m, y) => `${y} m. ${dayOfMonth(d, m)}`,
    dayOfMonth,
    inMonth: (m, y) => `${y} m. ${during[m - 1]}`,
    beforeTime: ' ',
  }
}
