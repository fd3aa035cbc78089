import type { Period } from '../../../count/series/numbers.ts'
import { day } from '../../../locale/dates.ts'
import { signed } from '../../../locale/numbers.ts'
import type { Frame } from '../../../ui/frame.ts'
import { barsOf, HEIGHT, perDay, WIDTH } from './bars.ts'

export interface SeriesProps {
  frame: Pick<Frame, 't' | 'locale'>
  /** One period at least, the oldest first. */
  series: readonly Period[]
}

/**
 * A series as a picture: a bar a period. Its colours are those of the text around it, so that it can be read in every
 * theme, in forced colours and on paper; its words stand beside it, since it is stretched.
 */
export function SeriesPicture({ frame, series }: SeriesProps) {
  const { t, locale } = frame
  const { path, from, to, baseline, top, bottom } = barsOf(series)
  const most = mostOf(frame, series)
  const scale = (n: number) => t('numbers.series.perDay', { n: signed(n) })
  return (
    <figure class="series">
      <p class="axis" aria-hidden="true">
        {scale(top)}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-labelledby="series-title">
        <title id="series-title">
          {[t('numbers.series'), `${day(locale, from)} – ${day(locale, to)}`, most].filter(Boolean).join('. ')}
        </title>
        <path d={`M0 0h${WIDTH}`} stroke="currentColor" stroke-opacity="0.4" vector-effect="non-scaling-stroke" />
        <path d={path} fill="currentColor" />
        <path d={`M0 ${baseline}h${WIDTH}`} stroke="currentColor" vector-effect="non-scaling-stroke" />
      </svg>
      {bottom < 0 && (
        <p class="axis" aria-hidden="true">
          {scale(bottom)}
        </p>
      )}
      <p class="axis" aria-hidden="true">
        <time datetime={from}>{day(locale, from)}</time>
        {to !== from && <time datetime={to}>{day(locale, to)}</time>}
      </p>
      {most && <figcaption>{most}</figcaption>}
    </figure>
  )
}

/** The highest bar in words; null where none rises. */
function mostOf({ t, locale }: SeriesProps['frame'], series: readonly Period[]): string | null {
  const { from, to, n } = series.reduce((most, period) => (perDay(period) > perDay(most) ? period : most))
  if (n <= 0) return null
  return from === to
    ? t('numbers.series.mostDay', { n, day: day(locale, from) })
    : t('numbers.series.most', { n, from: day(locale, from), to: day(locale, to) })
}
