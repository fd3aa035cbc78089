import type { Locale } from '../locale/locale.ts'
import type { Translate } from '../locale/translate.ts'
import type { Assets } from './assets.ts'

/** Facts about this deployment that all pages share; made once. */
export interface Site {
  assets: Assets
  /** Our official origins, the main one first. */
  origins: readonly string[]
  onion: string | undefined
  /** The address of the source code, if there is a public one. */
  source?: string | undefined
}

/**
 * An entry of the language switch: a link, or on a page with a form a submit button, so that everything typed appears
 * again in the other language. The button sends its locale under the name `language`.
 */
export type SwitchItem = { locale: Locale; href: string } | { locale: Locale; form: string; action: string }

/** Props that every page is given beside its own content. */
export interface Frame {
  site: Site
  locale: Locale
  t: Translate
  /** The languages of the page, the current one among them. */
  switch: readonly SwitchItem[]
  /** Languages of the interface that the page's own text lacks. */
  more?: readonly SwitchItem[]
}

/** The usual switch: the same page under each language's `?lang=`. */
export const linksTo = (path: string, locales: readonly Locale[]): SwitchItem[] =>
  locales.map((locale) => ({ locale, href: `${path}?lang=${locale}` }))
