import type { Context } from 'hono'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { nearestLocale, preferredLanguages } from '../locale/negotiate.ts'
import { translator } from '../locale/translate.ts'
import { type Frame, linksTo, type Site, type SwitchItem } from '../ui/frame.ts'

/** The reader's languages, best first: `?lang=`, then Accept-Language. */
export const preferredBy = (c: Context): readonly string[] =>
  preferredLanguages(c.req.query('lang'), c.req.header('accept-language'))

/** The interface's language for the reader. */
export const localeOf = (c: Context): Locale => nearestLocale(preferredBy(c))

/** The frame of a page that belongs to no appeal. By default its language switch links to the same path in each language. */
export function frameOf(
  c: Context,
  site: Site,
  more: { locale?: Locale | undefined; switch?: readonly SwitchItem[] | undefined } = {},
): Frame {
  const locale = more.locale ?? localeOf(c)
  return { site, locale, lang: locale, t: translator(locale), switch: more.switch ?? linksTo(c.req.path, LOCALES) }
}
