import type { Visibility } from '../../core/visibility.ts'
import { groups } from '../../locale/numbers.ts'
import type { Frame } from '../../ui/frame.ts'
import { type CountWord, countWords } from '../count-words.ts'

/** Where a page's script learns of changes. */
export interface LiveUrls {
  /** Counts as server-sent events. */
  stream: string
  /** The same counts as JSON, where streams do not get through. */
  counts: string
  /** HTML with the elements that carry `data-part`; each takes the place of the page's own. */
  refresh: string
  /** When signing is planned to end: ISO 8601. */
  closes: string | undefined
}

/** Of an appeal with live counts; `refresh` is the page's own. */
export function liveUrls(slug: string, refresh: string, closesAt: Date | null = null): LiveUrls {
  const counts = `/api/v1/appeals/${slug}/counts`
  return { stream: `${counts}/stream`, counts, refresh, closes: closesAt?.toISOString() }
}

/** Attributes of the element around everything that moves; none where nothing does. */
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
 * The script, and what it fills to be read aloud when the number has moved: at most once in ten seconds, with what stands
 * in the elements with `data-aloud`. The numbers themselves are no live region: they can move every second.
 */
export const Live = ({ frame }: { frame: Frame }) => (
  <>
    <p class="unseen" role="status" />
    <script src={frame.site.assets.liveJs.path} defer />
  </>
)

/** Mark of an element whose whole text is that word, said of that one of the counts. */
export const says = (word: CountWord, of: 'total' | Visibility | 'imported') => ({
  'data-say': `${word} ${of}`,
})

/** The total alone, as it moves. */
export const LiveTotal = ({ n }: { n: number }) => <strong {...says('number', 'total')}>{groups(n)}</strong>
