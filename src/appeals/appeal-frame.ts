import type { Context } from 'hono'
import { preferredBy } from '../http/frame.ts'
import { isLocale, LOCALES, type Locale } from '../locale/locale.ts'
import { preferredLanguages } from '../locale/negotiate.ts'
import { translator } from '../locale/translate.ts'
import { type Frame, linkTo, type Site, type SwitchItem } from '../ui/frame.ts'
import type { Appeal } from './appeal.ts'
import { languagesOf, type Reading, readingOf } from './reading.ts'

/** How the reader is shown an appeal. `chosen`: the language of the switch's button, when one sent the form. */
export const readingBy = (c: Context, appeal: Appeal, chosen?: string): Reading =>
  readingOf(appeal, chosen ? [chosen, ...preferredBy(c)] : preferredBy(c))

/**
 * How the holder of a letter is shown an appeal: as the form was that caused the letter, or under another `?lang=`. What
 * the browser prefers counts for nothing, and the page's forms carry both languages on.
 */
export function readingByLetter(
  c: Context,
  appeal: Appeal,
  { locale, language = locale }: { locale: Locale; language?: string | undefined },
  chosen?: string,
): Reading {
  const asked = chosen ?? c.req.query('lang')
  const ofForm = isLocale(language) ? [locale, language] : [language, locale]
  const reading = readingOf(appeal, [...preferredLanguages(asked, undefined), ...ofForm])
  return { ...reading, lang: [...new Set([reading.lang, reading.locale])].join() }
}

/**
 * The frame of an appeal's page: links carry the reading on, and the switch lists the languages of the text and the one
 * that is read, then those of the interface. `entry` makes its entries, by default links to the same path; null: no switch.
 */
export function appealFrame(
  c: Context,
  site: Site,
  appeal: Appeal,
  { locale, missing, lang }: Reading,
  entry: ((language: string) => SwitchItem) | null = linkTo(c.req.path),
): Frame {
  const languages = missing ? [...languagesOf(appeal), locale] : languagesOf(appeal)
  const others = LOCALES.filter((one) => !languages.includes(one))
  const [inText, more] = entry ? [languages.map(entry), others.map(entry)] : [[], []]
  return { site, locale, lang, t: translator(locale), switch: inText, more }
}
