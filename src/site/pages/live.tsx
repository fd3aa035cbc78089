import type { Visibility } from '../../core/visibility.ts'
import { groups } from '../../locale/numbers.ts'
import type { Frame } from '../../ui/frame.ts'
import { type CountWord, countWords } from '../count-words.ts'

/** Addresses from which a page's script learns of changes. */
export interface LiveUrls {
  /** Counts as server-sent events. */
  stream: string
  /** The same counts as JSON, for networks that let no stream through. */
  counts: string
  /** HTML with `data-part` elements, each of which replaces the page's element with the same `data-part`. */
  refresh: string
  /** The planned end of signing, in ISO 8601. */
  closes: string | undefined
}

/** The addresses for an appeal with live counts; `refresh` differs between the page and the widget. */
export function liveUrls(slug: string, refresh: string, closesAt: Date | null = null): LiveUrls {
  const counts = `/api/v1/appeals/${slug}/counts`
  return { stream: `${counts}/stream`, counts, refresh, closes: closesAt?.toISOString() }
}

/** Attributes of the element around all parts that move; none when nothing moves. */
export function liveAttributes(
  { locale }: Frame,
  urls: LiveUrls | null | undefined,
): Record<string, string | undefined> {
  if (!urls) return {}
  return {
    'data-live': urls.stream,
    'data-counts': urls.counts,
    'data-refresh': urls.refresh,
    'data-closes': urls.closes,
    'data-words': JSON.stringify(countWords(locale)),
  }
}

/**
 * The script, and the status line that it fills for screen readers with the texts of all `data-aloud` elements, at most
 * once in ten seconds. The numbers themselves are no live region, since they can move every second.
 */
export const Live = ({ frame }: { frame: Frame }) => (
  <>
    <p class="unseen" role="status" />
    <script src={frame.site.assets.liveJs.path} defer />
  </>
)

/** A number of the counts as JSON. */
type Said = 'total' | 'confirmed' | Visibility | 'imported' | 'organisations'

/** Marks an element whose whole text is `word` with the number `count`, so that the page's script can rewrite it. */
export const says = (word: CountWord, count: Said) => ({
  'data-say': `${word} ${count}`,
})

/** A number alone, which the page's script updates. */
export const LiveNumber = ({ n, of = 'total' }: { n: number; of?: Said }) => (
  <strong {...says('number', of)}>{groups(n)}</strong>
)
