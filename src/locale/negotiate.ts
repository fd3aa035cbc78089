import { memoised } from '../core/memoised.ts'
import { isLocale, type Locale } from './locale.ts'

const FALLBACK: Locale = 'en'
/** Characters of the header that are read; browsers send fewer. */
const LONGEST_HEADER = 1_000
/** Languages of one `?lang=` that are read. */
const MOST_ASKED = 4

/**
 * The language of a tag (RFC 5646) without region and script, in lower case: `be` for both `be-BY` and `BE`, and for `be.`,
 * since a full stop behind a link becomes part of it.
 */
export const languageOf = (tag: string | undefined): string | undefined =>
  tag
    ?.trim()
    .toLowerCase()
    .split(/[^a-z]/)[0]

/**
 * The languages that a reader prefers, best first: those of `?lang=`, by commas, then those of Accept-Language (RFC 9110
 * 12.5.4). They are the client's words: each may be a language that nobody has.
 */
export function preferredLanguages(lang: string | undefined, acceptLanguage: string | undefined): readonly string[] {
  const accepted = acceptedLanguages((acceptLanguage ?? '').slice(0, LONGEST_HEADER))
  return lang ? [...askedLanguages(lang.slice(0, LONGEST_HEADER)), ...accepted] : accepted
}

/** The interface's language for a reader: the first that has a catalogue, else English. */
export const nearestLocale = (preferred: readonly string[]): Locale => preferred.find(isLocale) ?? FALLBACK

/** The interface's language for `?lang=` and Accept-Language. */
export const negotiate = (lang: string | undefined, acceptLanguage: string | undefined): Locale =>
  nearestLocale(preferredLanguages(lang, acceptLanguage))

const askedLanguages = memoised((lang): readonly string[] =>
  lang.split(',', MOST_ASKED).map(languageOf).filter(isLanguage),
)

const acceptedLanguages = memoised((acceptLanguage): readonly string[] => {
  const ranges = acceptLanguage.split(',').flatMap((range) => {
    const [tag, ...parameters] = range.split(';')
    const language = languageOf(tag)
    const q = quality(parameters)
    return isLanguage(language) && q > 0 ? [{ language, q }] : []
  })
  return [...new Set(ranges.sort((a, b) => b.q - a.q).map(({ language }) => language))]
})

const isLanguage = (text: string | undefined): text is string => text !== undefined && /^[a-z]{2,3}$/.test(text)

function quality(parameters: string[]): number {
  const given = parameters.map((parameter) => parameter.trim().toLowerCase()).find((text) => text.startsWith('q='))
  if (given === undefined) return 1
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given.slice(2)) : 0
}
