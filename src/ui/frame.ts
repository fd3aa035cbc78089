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
 * again in the other language. The button sends its language under the name `language`.
 */
export type SwitchItem = { language: string; href: string } | { language: string; form: string; action: string }

/** Props that every page is given beside its own content. */
export interface Frame {
  site: Site
  locale: Locale
  /** The `?lang=` of links to pages of the same appeal: that of its text where it is not the interface's. */
  lang: string
  t: Translate
  /** The languages of the page: of an appeal those of its text, and the one that is read. */
  switch: readonly SwitchItem[]
  /** The other languages of the interface, folded away. */
  more?: readonly SwitchItem[]
}

/** The usual entry of a switch: the page at `path` under the language's `?lang=`. */
export const linkTo =
  (path: string) =>
  (language: string): SwitchItem => ({ language, href: `${path}?lang=${language}` })

/** The usual switch: the same page in each language. */
export const linksTo = (path: string, languages: readonly string[]): SwitchItem[] => languages.map(linkTo(path))
