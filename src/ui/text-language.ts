import { directionOf } from '../locale/direction.ts'
import type { Frame } from './frame.ts'

/**
 * Attributes of what lies in the language of a text; none where that is the page's. By the language, not `dir="auto"`: a
 * letter that begins with a Latin name is still written from right to left.
 */
export function textLanguage({ locale }: Frame, text: { locale: string }): { lang?: string; dir?: 'rtl' } {
  if (text.locale === locale) return {}
  return directionOf(text.locale) === 'rtl' ? { lang: text.locale, dir: 'rtl' } : { lang: text.locale }
}
