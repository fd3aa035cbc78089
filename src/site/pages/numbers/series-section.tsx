import type { Appeal } from '../../../appeals/appeal.ts'
import type { PublicNumbers } from '../../../count/series/numbers.ts'
import { isByDay } from '../../../count/series/series-step.ts'
import { fullDateTime } from '../../../locale/dates.ts'
import type { Frame } from '../../../ui/frame.ts'
import { SeriesPicture } from './series-picture.tsx'
import { SeriesTable } from './series-table.tsx'

interface SeriesSectionProps {
  frame: Frame
  appeal: Appeal
  numbers: PublicNumbers
}

/** The longest table that lies open, also on paper: a month of days. */
const MOST_ROWS = 31

/** How the number grew: the picture, its table, and both as data. */
export function SeriesSection({ frame, appeal, numbers }: SeriesSectionProps) {
  const { t, locale } = frame
  const { series, asOf } = numbers
  return (
    <section id="series">
      <h2>{t('numbers.series')}</h2>
      {!series && <p>{t('numbers.series.heldBack')}</p>}
      {series?.length === 0 && <p>{t('numbers.series.none')}</p>}
      {series && series.length > 0 && (
        <>
          <SeriesPicture frame={frame} series={series} />
          <p class="muted">{t(isByDay(appeal.policy) ? 'numbers.series.byDay' : 'numbers.series.grouped')}</p>
          <details open={series.length <= MOST_ROWS}>
            <summary>{t('numbers.series.table')}</summary>
            <SeriesTable frame={frame} series={series} at={fullDateTime(locale, new Date(asOf))} />
          </details>
        </>
      )}
      <ul class="links">
        {series && (
          <li>
            <a href={`/a/${appeal.slug}/numbers.csv`} download>
              {t('numbers.series.csv')}
            </a>
          </li>
        )}
        <li>
          <a href={`/api/v1/appeals/${appeal.slug}/numbers`}>{t('numbers.series.json')}</a>
        </li>
      </ul>
    </section>
  )
}
