import type { Appeal, AppealText } from '../appeals/appeal.ts'
import { isLocale, LOCALES } from '../locale/locale.ts'
import type { Frame } from '../ui/frame.ts'
import type { Preview } from '../ui/preview.tsx'
import { cardVersion, SHARE_SIZE, shareCard } from './share-card.ts'

/**
 * The preview of an appeal's page in messengers and search results. If the appeal lacks the reader's language, the
 * preview links to the page in the language that stands in, provided that the interface has it.
 */
export function previewOf({ locale, site }: Frame, appeal: Appeal, text: AppealText): Preview {
  const origin = site.origins[0] ?? 'http://localhost'
  const pageIn = (language: string) => `${origin}/a/${appeal.slug}?lang=${language}`
  const card = shareCard(appeal, text.locale, origin)
  const kind = card.kind ? [card.kind] : []
  return {
    siteName: card.host,
    title: text.title,
    description: [...kind, text.opening, text.byline].filter(Boolean).join(' · '),
    url: pageIn(isLocale(text.locale) ? text.locale : locale),
    locale: text.locale,
    languages: LOCALES.filter((language) => Object.hasOwn(appeal.texts, language)).map((language) => ({
      locale: language,
      url: pageIn(language),
    })),
    image: {
      url: `${origin}/share/${appeal.slug}.png?lang=${text.locale}&v=${cardVersion(card)}`,
      ...SHARE_SIZE,
      alt: [...kind, text.title, text.byline].filter(Boolean).join('. '),
    },
  }
}
