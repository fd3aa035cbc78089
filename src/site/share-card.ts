import { createHash } from 'node:crypto'
import { type Appeal, textFor } from '../appeals/appeal.ts'
import { isLocale } from '../locale/locale.ts'
import { translator } from '../locale/translate.ts'

/** What the image for messengers shows. No number: they keep what they have fetched for ever. */
export interface ShareCard {
  /** Of the words on it. */
  locale: string
  /** "Open letter"; null in a language that the interface lacks. */
  kind: string | null
  opening: string
  title: string
  byline: string
  campaign: string
  host: string
}

/** In pixels, as messengers and networks expect it. */
export const SHARE_SIZE = { width: 1200, height: 630 }

/** To be raised when the image is drawn otherwise, so that it gets a new address. */
const DESIGN = 3

/** The card in that language, or in the one that stands in for it; without any, in the appeal's own. */
export function shareCard(appeal: Appeal, locale: string | undefined, publicUrl: string): ShareCard {
  const { title, opening, byline, ...text } = textFor(appeal, locale ?? appeal.sourceLocale)
  const kind = isLocale(text.locale) ? translator(text.locale)(`site.kind.${appeal.kind}`) : null
  const { host } = new URL(publicUrl)
  return { locale: text.locale, kind, opening, title, byline, campaign: appeal.campaign.name, host }
}

/** Another for each card that looks otherwise. */
export const cardVersion = (card: ShareCard): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, card]))
    .digest('base64url')
    .slice(0, 16)
