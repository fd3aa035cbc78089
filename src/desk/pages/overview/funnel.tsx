import type { Child } from 'hono/jsx'
import type { Appeal } from '../../../appeals/appeal.ts'
import { day } from '../../../locale/dates.ts'
import { ownName } from '../../../locale/languages.ts'
import type { MessageKey, Translate } from '../../../locale/translate.ts'
import { type FunnelCell, tellsLanguages } from '../../../signing/funnel/funnel.ts'
import type { Frame } from '../../../ui/frame.ts'
import { textLanguage } from '../../../ui/text-language.ts'
import { type About, type FunnelRow, sumFunnel } from '../../overview/sum-funnel.ts'

/** The days that stand open; earlier ones are folded away. */
const DAYS_IN_SIGHT = 14

interface FunnelProps {
  frame: Frame
  appeal: Appeal
  cells: readonly FunnelCell[]
}

/** Letters asked for and signatures confirmed, by day, and on open appeals by language; says why it is “about”. */
export function Funnel({ frame, appeal, cells }: FunnelProps) {
  const { t, locale } = frame
  const days = sumFunnel(cells, 'day')
  // Cells of a time in which the appeal was open may still have theirs.
  const languages = tellsLanguages(appeal) ? sumFunnel(cells, 'locale') : []
  const earlier = days.slice(DAYS_IN_SIGHT)
  const table = (rows: readonly FunnelRow[]) => (
    <FunnelTable t={t} head="overview.funnel.day" small="overview.few_in_each" rows={rows}>
      {({ of }) => day(locale, of)}
    </FunnelTable>
  )
  return (
    <section aria-labelledby="funnel">
      <h2 id="funnel">{t('overview.funnel')}</h2>
      <p>{t(days.length > 0 ? 'overview.funnel.lead' : 'overview.funnel.empty')}</p>
      {days.length > 0 && table(days.slice(0, DAYS_IN_SIGHT))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('overview.earlier')}</summary>
          {table(earlier)}
        </details>
      )}
      {languages.length > 0 && (
        <>
          <h3>{t('overview.funnel.languages')}</h3>
          <FunnelTable t={t} head="overview.funnel.language" small="overview.few_on_each" rows={languages}>
            {({ of }) => <LanguageName frame={frame} language={of} />}
          </FunnelTable>
        </>
      )}
      {days.length > 0 && <p class="hint">{t('overview.funnel.why')}</p>}
    </section>
  )
}

interface FunnelTableProps {
  t: Translate
  head: MessageKey
  /** Says of several cells that each is below ten. */
  small: MessageKey
  rows: readonly FunnelRow[]
  /** The heading of a row. */
  children: (row: FunnelRow) => Child
}

const FunnelTable = ({ t, head, small, rows, children: heading }: FunnelTableProps) => (
  <table class="figures funnel">
    <thead>
      <tr>
        <th scope="col">{t(head)}</th>
        <th scope="col">{t('overview.funnel.asked')}</th>
        <th scope="col">{t('overview.funnel.confirmed')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          <th scope="row">{heading(row)}</th>
          <td>{aboutWords(t, row.asked, small)}</td>
          <td>{aboutWords(t, row.confirmed, small)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The language's own name. */
const LanguageName = ({ frame, language }: { frame: Frame; language: string }) => (
  <bdi {...textLanguage(frame, { locale: language })}>{ownName(language)}</bdi>
)

function aboutWords(t: Translate, { known, small }: About, fewOfEach: MessageKey): string {
  if (known > 0) return t('overview.about', { n: known })
  return t(small > 1 ? fewOfEach : 'overview.few')
}
