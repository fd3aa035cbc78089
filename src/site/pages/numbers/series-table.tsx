import { day } from '../../../locale/dates.ts'
import { signed } from '../../../locale/numbers.ts'
import type { SeriesProps } from './series-picture.tsx'

interface SeriesTableProps extends SeriesProps {
  /** The moment of the total that the series sums up to, in words. */
  at: string
}

/** The numbers of the picture as a table, with their sum. */
export function SeriesTable({ frame: { t, locale }, series, at }: SeriesTableProps) {
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{t('numbers.series.days')}</th>
          <th scope="col">{t('numbers.signatures')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ from, to, n }) => (
          <tr>
            <th scope="row">{from === to ? day(locale, from) : `${day(locale, from)} – ${day(locale, to)}`}</th>
            <td>{signed(n)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('numbers.series.sum', { at })}</th>
          <td>{signed(series.reduce((sum, { n }) => sum + n, 0))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
