import { type Appeal, isOpenAt } from '../appeals/appeal.ts'
import { readingOf } from '../appeals/reading.ts'
import type { Drawing, Shape } from '../deps/drawing.ts'
import type { Locale } from '../locale/locale.ts'
import { groups } from '../locale/numbers.ts'
import { translator } from '../locale/translate.ts'
import { PALETTES } from '../ui/theme.ts'
import type { FrontCounts } from './front-counts.ts'
import { headlineOf } from './headline.ts'

export const BADGE_THEMES = ['light', 'dark'] as const
export type BadgeTheme = (typeof BADGE_THEMES)[number]

/** The words of the badge, a small counter image for partners' sites. */
export interface Badge {
  locale: Locale
  /** The number in digit groups; null when `words` is a sentence. */
  number: string | null
  words: string
  /** The appeal's title, for readers who cannot see the image. */
  title: string
}

/** Words a badge for a reader of `lang`, else of the appeal's source language. */
export function badgeOf(appeal: Appeal, counts: FrontCounts, lang: string | undefined, now: Date): Badge {
  const { text, locale } = readingOf(appeal, lang ? [lang, appeal.sourceLocale] : [appeal.sourceLocale])
  const { title } = text
  const { n, words } = headlineOf(translator(locale), counts, isOpenAt(appeal, now))
  return { locale, number: n === null ? null : groups(n), words, title }
}

const HEIGHT = 40
const EDGE = 2
const RADIUS = 5

/** Draws the badge as an SVG that is as wide as its text, which is drawn as outlines: no `<text>`, style or script. */
export async function drawBadge(drawing: Drawing, badge: Badge, theme: BadgeTheme): Promise<string> {
  const { svg, width, height } = await drawing.svg(shapeOf(badge, theme), { height: HEIGHT })
  const { locale, number, words, title } = badge
  const label = escaped(`${title}: ${[number, words].filter(Boolean).join(' ')}`)
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="label" lang="${locale}">`
  // The drawing has a mask for each box, needed only by boxes that clip their content; the badge has none of these.
  const drawn = svg.replace(/^<svg[^>]*>/, '').replace(/<mask .*?<\/mask>/g, '')
  return `${head}<title id="label">${label}</title>${drawn}`
}

function shapeOf({ number, words }: Badge, theme: BadgeTheme): Shape {
  const palette = PALETTES[theme]
  const cell = { display: 'flex', alignItems: 'center', padding: '0 14px', fontFamily: 'sans' }
  return {
    style: {
      ...{ display: 'flex', boxSizing: 'border-box', height: HEIGHT, padding: EDGE },
      ...{ backgroundColor: palette.accent, borderRadius: RADIUS },
    },
    children: [
      ...(number === null
        ? []
        : [{ style: { ...cell, color: palette['on-accent'], fontSize: 20, fontWeight: 600 }, children: number }]),
      {
        style: {
          ...{ ...cell, color: palette.ink, fontSize: 17, backgroundColor: palette.paper },
          borderRadius: number === null ? RADIUS - EDGE : `0 ${RADIUS - EDGE}px ${RADIUS - EDGE}px 0`,
        },
        children: words,
      },
    ],
  }
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Escapes text for XML, and replaces control characters, which XML forbids, by spaces. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>]/g, (sign) => NAMED[sign] ?? '')
