import type { Locale } from '../locale/locale.ts'
import type { Translate } from '../locale/translate.ts'
import type { Assets } from './assets.ts'

/** What every page of this deployment shows alike; made once. */
export interface Site {
  assets: Assets
  /** Our official origins, the main one first. */
  origins: readonly string[]
  onion: string | undefined
  /** Where the source code can be read, if anywhere. */
  source?: string | undefined
}

/**
 * One entry of the language switch: a link, or on a page with a form a submit button of that form, so that what is
 * typed is shown again in the other language. `value` is sent under the name `language`.
 */
export type SwitchItem = { locale: Locale; href: string } | { locale: Locale; form: string; action: string }

/** What a page is given beside its own content. */
export interface Frame {
  site: Site
  locale: Locale
  t: Translate
  /** The languages of the page, the current one among them. */
  switch: readonly SwitchItem[]
  /** Languages of the interface in which the page's own text is not there. */
  more?: readonly SwitchItem[]
}

/** The usual switch: the same page under each language's `?lang=`. */
export const linksTo = (path: string, locales: readonly Locale[]): SwitchItem[] =>
  locales.map((locale) => ({ locale, href: `${path}?lang=${locale}` }))
