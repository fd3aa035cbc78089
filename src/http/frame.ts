import type { Context } from 'hono'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { negotiate } from '../locale/negotiate.ts'
import { translator } from '../locale/translate.ts'
import { type Frame, linksTo, type Site, type SwitchItem } from '../ui/frame.ts'

/** The reader's language: `?lang=` first, then Accept-Language. */
export const localeOf = (c: Context): Locale => negotiate(c.req.query('lang'), c.req.header('accept-language'))

/** The language of what a letter's link opens: `?lang=` first, then that of the form. The link itself says none. */
export const localeOfLetter = (c: Context, form: Locale): Locale => negotiate(c.req.query('lang'), form)

/** What a page needs beside its content. Without a switch of its own it links to the same path in each language. */
export function frameOf(
  c: Context,
  site: Site,
  more: { locale?: Locale | undefined; switch?: readonly SwitchItem[] | undefined } = {},
): Frame {
  const locale = more.locale ?? localeOf(c)
  return { site, locale, t: translator(locale), switch: more.switch ?? linksTo(c.req.path, LOCALES) }
}
