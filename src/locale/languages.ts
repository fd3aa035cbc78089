import { LOCALES, type Locale } from './locale.ts'
import { catalogues } from './translate.ts'

/** A language's own name, as a switch shows it: "Беларуская", "Deutsch"; its code where no host knows it. */
export function ownName(language: string): string {
  const catalogue = LOCALES.find((locale) => locale === language)
  return catalogue ? catalogues[catalogue].name : capitalised(nameIn([language, 'en'], language))
}

/** A language's name in another language, as it stands in a sentence: "Belarusian", "белорусский". */
export const languageName = (locale: Locale, language: string): string => nameIn([locale, 'en'], language)

const nameIn = (locales: string[], language: string): string =>
  new Intl.DisplayNames(locales, { type: 'language' }).of(language) ?? language

/** Latin and Cyrillic names only: the capitals of Georgian are for headlines. */
const capitalised = (name: string): string =>
  name.replace(/^[\p{Script=Latin}\p{Script=Cyrillic}]/u, (letter) => letter.toUpperCase())
