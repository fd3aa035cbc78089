import type { Period, PublicNumbers } from '../../../count/series/numbers.ts'
import { dateTime, fullDateTime } from '../../../locale/dates.ts'
import { groups } from '../../../locale/numbers.ts'
import { headlineOf } from '../../../site/headline.ts'
import { Held } from '../../../site/pages/held.tsx'
import { SeriesPicture } from '../../../site/pages/numbers/series-picture.tsx'
import { SeriesTable } from '../../../site/pages/numbers/series-table.tsx'
import { SplitTable } from '../../../site/pages/numbers/split-table.tsx'
import type { Frame } from '../../../ui/frame.ts'
import type { AppealOverview } from '../../overview/appeal-overview.ts'

interface OverviewNumberProps {
  frame: Frame
  overview: AppealOverview
  numbers: PublicNumbers
}

/** The number, its split and its periods: the parts of the public page of numbers, and no more than they tell. */
export function OverviewNumber({ frame, overview, numbers }: OverviewNumberProps) {
  const { t, locale } = frame
  const { appeal, isOpen, held } = overview
  const { counts, series } = numbers
  const { n, words } = headlineOf(t, counts, isOpen)
  return (
    <>
      <section aria-labelledby="number">
        <h2 id="number">{t('overview.number')}</h2>
        <p class="total">
          {n !== null && <strong>{groups(n)}</strong>} {words}
        </p>
        <p class="hint">
          <time datetime={counts.asOf}>{t('site.counter.asOf', { at: dateTime(locale, new Date(counts.asOf)) })}</time>
        </p>
        <Held frame={frame} held={held} withhold={appeal.policy.withholdSmallCounts} />
        <SplitTable frame={frame} appeal={appeal} counts={counts} />
      </section>
      <section aria-labelledby="series">
        <h2 id="series">{t('numbers.series')}</h2>
        {series && series.length > 0 ? (
          <Series frame={frame} series={series} at={fullDateTime(locale, new Date(numbers.asOf))} />
        ) : (
          <p>{t(series ? 'numbers.series.none' : 'numbers.series.heldBack')}</p>
        )}
      </section>
    </>
  )
}

function Series({ frame, series, at }: { frame: Frame; series: readonly Period[]; at: string }) {
  return (
    <>
      <SeriesPicture frame={frame} series={series} />
      <details>
        <summary>{frame.t('numbers.series.table')}</summary>
        <SeriesTable frame={frame} series={series} at={at} />
      </details>
    </>
  )
}
