import type { Appeal, AppealText } from '../appeals/appeal.ts'
import { languagesOf } from '../appeals/reading.ts'
import type { Frame } from '../ui/frame.ts'
import type { Preview } from '../ui/preview.tsx'
import { cardVersion, SHARE_SIZE, shareCard } from './share-card.ts'

/**
 * The preview of an appeal's page in messengers and search results: of the text, whatever the interface around it.
 * `below`: the path of another page of the appeal, with its slash.
 */
export function previewOf({ site }: Frame, appeal: Appeal, text: AppealText, below = ''): Preview {
  const origin = site.origins[0] ?? 'http://localhost'
  const pageIn = (language: string) => `${origin}/a/${appeal.slug}${below}?lang=${language}`
  const card = shareCard(appeal, text.locale, origin)
  const kind = card.kind ? [card.kind] : []
  return {
    siteName: card.host,
    title: text.title,
    description: [...kind, text.opening, text.byline].filter(Boolean).join(' · '),
    url: pageIn(text.locale),
    locale: text.locale,
    languages: languagesOf(appeal).map((language) => ({ locale: language, url: pageIn(language) })),
    image: {
      url: `${origin}/share/${appeal.slug}.png?lang=${text.locale}&v=${cardVersion(card)}`,
      ...SHARE_SIZE,
      alt: [...kind, text.title, text.byline].filter(Boolean).join('. '),
    },
  }
}
