/** TypeScript does not know it yet, nor do the oldest runtimes. */
interface Written extends Intl.Locale {
  getTextInfo?(): { direction?: 'ltr' | 'rtl' }
}

/** `rtl` for a language that is written from right to left. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  (new Intl.Locale(locale) as Written).getTextInfo?.().direction ?? 'ltr'
