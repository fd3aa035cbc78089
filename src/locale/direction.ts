/** Adds `getTextInfo`, which TypeScript's types and the oldest runtimes lack. */
interface LocaleWithTextInfo extends Intl.Locale {
  getTextInfo?(): { direction?: 'ltr' | 'rtl' }
}

/** The writing direction of a language; `ltr` when unknown. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  (new Intl.Locale(locale) as LocaleWithTextInfo).getTextInfo?.().direction ?? 'ltr'
