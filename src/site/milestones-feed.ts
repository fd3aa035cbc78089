import type { Appeal } from '../appeals/appeal.ts'
import type { Reading } from '../appeals/reading.ts'
import { nameUuid } from '../core/uuid.ts'
import { day } from '../locale/dates.ts'
import { groups } from '../locale/numbers.ts'
import { type Translate, translator } from '../locale/translate.ts'
import { DETAILS_FROM } from './count-shape.ts'
import type { FrontCounts } from './front-counts.ts'
import { headlineOf } from './headline.ts'

export interface MilestonesFeed {
  /** The main origin: addresses in the feed are absolute. */
  origin: string
  appeal: Appeal
  reading: Reading
  counts: FrontCounts
  /** Whether signatures are taken at this moment. */
  isOpen: boolean
  milestones: readonly { n: number; day: string }[]
}

/** The path of an appeal's feed in a language. */
export const feedPath = (slug: string, lang: string): string => `/a/${slug}/milestones.atom?lang=${lang}`

/** Writes the milestones that the page may show as Atom (RFC 4287), highest first. The feed names no signer. */
export function milestonesFeed({ origin, appeal, reading, counts, isOpen, milestones }: MilestonesFeed): string {
  const { text, locale, lang } = reading
  const t = translator(locale)
  // Ids are independent of the origin: after a move, feed readers would otherwise show every entry again.
  const idOf = (entry: string) => `<id>urn:uuid:${nameUuid(appeal.id, `milestones ${lang} ${entry}`)}</id>`
  const self = escaped(origin + feedPath(appeal.slug, lang))
  const page = `<link rel="alternate" type="text/html" hreflang="${text.locale}" href="${escaped(`${origin}/a/${appeal.slug}?lang=${lang}`)}"/>`
  const spoken = text.locale === locale ? '' : ` xml:lang="${text.locale}"`
  const { total } = counts
  const told = total === null || total < DETAILS_FROM ? [] : milestones.filter(({ n }) => n <= total)
  const newest = told.map((milestone) => milestone.day).sort()
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    idOf(''),
    `<title>${escaped(t('site.feed', { title: text.shortTitle }))}</title>`,
    ...subtitle(t, counts, isOpen),
    `<updated>${midnight(newest.at(-1) ?? appeal.openedOn ?? counts.asOf.slice(0, 10))}</updated>`,
    `<author><name>${escaped(appeal.campaign.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    page,
    ...[...told]
      .sort((a, b) => b.n - a.n)
      .flatMap((milestone) => [
        '<entry>',
        idOf(String(milestone.n)),
        `<title>${escaped(t('site.counter.reached', { n: milestone.n, day: day(locale, milestone.day) }))}</title>`,
        `<updated>${midnight(milestone.day)}</updated>`,
        page,
        `<summary${spoken}>${escaped(text.title)}</summary>`,
        '</entry>',
      ]),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

/**
 * The organisations, and while the total is held back and there is no milestone to tell, the imported signatures before
 * them.
 */
function subtitle(t: Translate, { organisations, ...people }: FrontCounts, isOpen: boolean): string[] {
  const { n, words } = headlineOf(t, people, isOpen)
  const collected = people.total === null && n !== null ? [`${groups(n)} ${words}`] : []
  const told = [...collected, ...(organisations > 0 ? [t('organisations.n', { n: organisations })] : [])]
  return told.length > 0 ? [`<subtitle>${escaped(told.join(' · '))}</subtitle>`] : []
}

const midnight = (date: string): string => `${date}T00:00:00Z`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for XML 1.0, without the characters that XML 1.0 forbids. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (found) => ENTITIES[found] ?? '')
