import { memoised } from '../core/memoised.ts'
import { isLocale, type Locale } from './locale.ts'

const FALLBACK: Locale = 'en'
/** Characters of the header that are read; browsers send fewer. */
const LONGEST_HEADER = 1_000

/**
 * The language of a tag (RFC 5646) without region and script, in lower case: `be` for both `be-BY` and `BE`, and for `be.`,
 * since a full stop behind a link becomes part of it.
 */
export const languageOf = (tag: string | undefined): string | undefined => tag?.toLowerCase().split(/[^a-z]/)[0]

/** The answer's language: a supported `?lang=`, else the best of Accept-Language (RFC 9110 12.5.4), else English. */
export function negotiate(lang: string | undefined, acceptLanguage: string | undefined): Locale {
  const asked = languageOf(lang)
  return isLocale(asked) ? asked : bestOf((acceptLanguage ?? '').slice(0, LONGEST_HEADER))
}

const bestOf = memoised((acceptLanguage): Locale => {
  let best: { locale: Locale; q: number } | undefined
  for (const range of acceptLanguage.split(',')) {
    const [tag, ...parameters] = range
      .toLowerCase()
      .split(';')
      .map((part) => part.trim())
    const locale = languageOf(tag)
    const q = quality(parameters)
    if (isLocale(locale) && q > (best?.q ?? 0)) best = { locale, q }
  }
  return best?.locale ?? FALLBACK
})

function quality(parameters: string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='))
  if (given === undefined) return 1
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given.slice(2)) : 0
}
