import type { Context } from 'hono'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { negotiate } from '../locale/negotiate.ts'
import { translator } from '../locale/translate.ts'
import { type Frame, linksTo, type Site, type SwitchItem } from '../ui/frame.ts'

/** The reader's language: `?lang=` first, then Accept-Language. */
export const localeOf = (c: Context): Locale => negotiate(c.req.query('lang'), c.req.header('accept-language'))

/** The language of a page opened from a letter: `?lang=`, else the form's language. The link itself has no language. */
export const localeOfLetter = (c: Context, formLocale: Locale): Locale => negotiate(c.req.query('lang'), formLocale)

/** The frame of a page. By default its language switch links to the same path in each language. */
export function frameOf(
  c: Context,
  site: Site,
  more: { locale?: Locale | undefined; switch?: readonly SwitchItem[] | undefined } = {},
): Frame {
  const locale = more.locale ?? localeOf(c)
  return { site, locale, t: translator(locale), switch: more.switch ?? linksTo(c.req.path, LOCALES) }
}
