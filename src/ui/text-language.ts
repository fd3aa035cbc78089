import { directionOf } from '../locale/direction.ts'
import type { Frame } from './frame.ts'

/**
 * Attributes of an element in the language of a text; none if that is the page's language. No `dir="auto"`: an Arabic
 * text that begins with a Latin name would then run from left to right.
 */
export function textLanguage({ locale }: Frame, text: { locale: string }): { lang?: string; dir?: 'rtl' } {
  if (text.locale === locale) return {}
  return directionOf(text.locale) === 'rtl' ? { lang: text.locale, dir: 'rtl' } : { lang: text.locale }
}
