import { createHash } from 'node:crypto'
import type { Appeal } from '../appeals/appeal.ts'
import { textFor } from '../appeals/reading.ts'
import { isLocale } from '../locale/locale.ts'
import { translator } from '../locale/translate.ts'

/** The content of the image for messengers. It has no number, since messengers cache an image for ever. */
export interface ShareCard {
  /** The language of the words on the card. */
  locale: string
  /** The kind of appeal in words, such as "Open letter"; null in a language that the interface lacks. */
  kind: string | null
  opening: string
  title: string
  byline: string
  campaign: string
  host: string
}

/** The size in pixels that messengers and social networks expect. */
export const SHARE_SIZE = { width: 1200, height: 630 }

/** The version of the design: raise it whenever the drawing changes, so that images get new addresses. */
const DESIGN = 3

/** The card in `locale`, or in the language that stands in; without `locale`, in the appeal's source language. */
export function shareCard(appeal: Appeal, locale: string | undefined, publicUrl: string): ShareCard {
  const { title, opening, byline, ...text } = textFor(appeal, locale ?? appeal.sourceLocale)
  const kind = isLocale(text.locale) ? translator(text.locale)(`site.kind.${appeal.kind}`) : null
  const { host } = new URL(publicUrl)
  return {
    ...{ locale: text.locale, kind, opening: opening ?? '', title, byline: byline ?? '' },
    ...{ campaign: appeal.campaign.name, host },
  }
}

/** A hash of card and design, for the address of the image: images that differ have different addresses. */
export const cardVersion = (card: ShareCard): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, card]))
    .digest('base64url')
    .slice(0, 16)
