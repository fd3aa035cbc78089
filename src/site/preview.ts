import type { Appeal, AppealText } from '../appeals/appeal.ts'
import { isLocale, LOCALES } from '../locale/locale.ts'
import type { Frame } from '../ui/frame.ts'
import type { Preview } from '../ui/preview.tsx'
import { cardVersion, SHARE_SIZE, shareCard } from './share-card.ts'

/**
 * What is told of an appeal's page where its address is passed on. Where the text is not there in the reader's
 * language, the page of the language that stands in for it is the one to pass on, if the interface has that language.
 */
export function previewOf({ locale, site }: Frame, appeal: Appeal, text: AppealText): Preview {
  const origin = site.origins[0] ?? 'http://localhost'
  const pageIn = (language: string) => `${origin}/a/${appeal.slug}?lang=${language}`
  const card = shareCard(appeal, text.locale, origin)
  const kind = card.kind ? [card.kind] : []
  return {
    siteName: card.host,
    title: text.title,
    description: [...kind, text.opening, text.byline].join(' · '),
    url: pageIn(isLocale(text.locale) ? text.locale : locale),
    locale: text.locale,
    languages: LOCALES.filter((language) => Object.hasOwn(appeal.texts, language)).map((language) => ({
      locale: language,
      url: pageIn(language),
    })),
    image: {
      url: `${origin}/share/${appeal.slug}.png?lang=${text.locale}&v=${cardVersion(card)}`,
      ...SHARE_SIZE,
      alt: [...kind, text.title, text.byline].join('. '),
    },
  }
}
