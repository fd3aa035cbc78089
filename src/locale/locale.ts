/** The languages of the interface and of letters. A new language needs a catalogue file and an entry here. */
export const LOCALES = ['en', 'be', 'ru', 'uk', 'pl', 'lt'] as const
export type Locale = (typeof LOCALES)[number]

export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text)
