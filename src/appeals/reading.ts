import { isLocale, LOCALES, type Locale } from '../locale/locale.ts'
import { nearestLocale } from '../locale/negotiate.ts'
import type { Appeal, AppealText } from './appeal.ts'

type Texts = Pick<Appeal, 'slug' | 'sourceLocale' | 'texts'>

/** The text that a reader gets of an appeal, and the language of the page around it. */
export interface Reading {
  text: AppealText
  locale: Locale
  /** There is no text in the interface's language, which the reader would rather have. */
  missing: boolean
  /** The `?lang=` with which the same reader gets the same again: the text's language, or the one that is missing. */
  lang: string
}

/**
 * The languages tried, in this order, for a reader of the interface's language whose own languages have no text; then
 * come English and the source. Belarusian and Ukrainian readers understand one another's language; Russian is offered
 * last to a Ukrainian, who may name it in the browser to have it sooner.
 */
const FALLBACKS: Partial<Record<string, readonly string[]>> = {
  be: ['ru', 'uk', 'en'],
  ru: ['be', 'en', 'uk'],
  uk: ['be', 'en', 'ru'],
}

/**
 * How an appeal is shown to a reader who prefers these languages, best first; an unknown language counts for nothing.
 * English behind another language is each browser's own addition: the fallbacks that go before English go before it.
 */
export function readingOf(appeal: Texts, preferred: readonly string[]): Reading {
  const locale = nearestLocale(preferred)
  const fallbacks = FALLBACKS[locale] ?? []
  const first = (languages: readonly string[]) => languages.find((candidate) => hasText(appeal, candidate))
  const language =
    first(beforeEnglish(preferred)) ??
    first(beforeEnglish(fallbacks)) ??
    first(preferred) ??
    first(fallbacks) ??
    first(['en', appeal.sourceLocale])
  const text = language === undefined ? undefined : appeal.texts[language]
  if (!text) throw new Error(`appeal ${appeal.slug} has no text`)
  const missing = !hasText(appeal, locale) && !comesBefore(preferred, text.locale, locale)
  return { text, locale, missing, lang: missing ? locale : text.locale }
}

/** The text nearest to these languages, best first. */
export const textFor = (appeal: Texts, ...preferred: string[]): AppealText => readingOf(appeal, preferred).text

/** A name for what is made of one reading. There are only as many as there are texts and catalogues. */
export const readingKey = ({ text, locale, missing }: Reading): string => `${text.locale} ${locale} ${missing}`

/** The languages of an appeal's text: those of the interface first. */
export function languagesOf({ texts }: Pick<Appeal, 'texts'>): string[] {
  const others = Object.keys(texts).filter((language) => !isLocale(language))
  return [...LOCALES.filter((locale) => Object.hasOwn(texts, locale)), ...others.sort()]
}

/** The language, if the appeal can be shown in it: as text or as interface. */
export const offeredLanguage = (appeal: Pick<Appeal, 'texts'>, language: string | undefined): string | undefined =>
  language !== undefined && (isLocale(language) || hasText(appeal, language)) ? language : undefined

// `hasOwn`, because a client may ask for a language such as "constructor", which every object inherits.
const hasText = ({ texts }: Pick<Appeal, 'texts'>, language: string): boolean => Object.hasOwn(texts, language)

function beforeEnglish(languages: readonly string[]): readonly string[] {
  const at = languages.indexOf('en')
  return at < 0 ? languages : languages.slice(0, at)
}

function comesBefore(preferred: readonly string[], language: string, other: string): boolean {
  const at = preferred.indexOf(language)
  const otherAt = preferred.indexOf(other)
  return at >= 0 && (otherAt < 0 || at < otherAt)
}
