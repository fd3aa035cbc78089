import type { ChangeLine } from '../../appeals/change.ts'
import { VISIBILITIES } from '../../core/visibility.ts'
import type { PublicCounts } from '../../count/counts.ts'
import { dateTime, day, fullDateTime } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { DETAILS_FROM, nextGoal, shapeOf } from '../count-shape.ts'
import { ChangeLines } from './change-lines.tsx'
import { type CountLine, CountLines } from './count-lines.tsx'
import { LiveTotal, says } from './live.tsx'

export interface CounterProps {
  frame: Frame
  /** The address of the page around the counter, for the reload link. */
  href: string
  counts: PublicCounts
  /** The number of signatures that are being checked, and the day on which the check began. */
  held: { n: number; since: string | null }
  /** Whether small numbers are held back. */
  withhold: boolean
  milestones: readonly { n: number; day: string }[]
  lines: readonly CountLine[]
  /** The changes of the appeal after people had signed; absent in the widget. */
  changes?: readonly ChangeLine[]
  /** When signing ended; null while it goes on. */
  closedAt: Date | null
  /** Whether the number can still move. */
  moving: boolean
  /** The next moment at which the number can move, for an appeal without live counts; absent in the widget. */
  nextUpdate?: Date | null | undefined
}

/** The least number of held signatures that is shown where small numbers are held back. */
const LEAST_HELD = 10

/** The number with its bar, split, milestones and lines, a function of its props. `says` marks texts for the script. */
export function Counter(props: CounterProps) {
  const { frame, counts, closedAt, nextUpdate } = props
  const { t, locale } = frame
  const { from, to, kinds } = shapeOf(counts)
  return (
    <div class="counter" data-part="counter" data-from={from} data-to={to} data-kinds={kinds}>
      <TheNumber {...props} />
      <Milestone {...props} />
      <Held {...props} />
      {closedAt && <p class="small">{t('site.counter.closed', { at: fullDateTime(locale, closedAt) })}</p>}
      <AsOf {...props} />
      {nextUpdate && <p class="small">{t('site.counter.grid', { at: dateTime(locale, nextUpdate) })}</p>}
      <CountLines frame={frame} lines={props.lines} />
      <ChangeLines frame={frame} changes={props.changes ?? []} />
    </div>
  )
}

function AsOf({ frame: { t, locale }, href, counts, closedAt, moving }: CounterProps) {
  return (
    <p class="small">
      <time datetime={counts.asOf}>{t('site.counter.asOf', { at: dateTime(locale, new Date(counts.asOf)) })}</time>
      {(moving || !closedAt) && (
        <span class="reload">
          {' · '}
          <a href={href}>{t('site.counter.reload')}</a>
        </span>
      )}
      {' · '}
      <a href={`/privacy?lang=${locale}#count`}>{t('ui.howWeCount')}</a>
    </p>
  )
}

function TheNumber(props: CounterProps) {
  const { counts, closedAt } = props
  const { t } = props.frame
  const { total, imported } = counts
  if (total === null)
    return (
      <>
        {!closedAt && <p class="sentence">{t('site.counter.first')}</p>}
        {imported > 0 && (
          <p {...says('firstImported', 'imported')}>{t('site.counter.firstImported', { n: imported })}</p>
        )}
      </>
    )
  if (total === 0) return closedAt ? null : <p class="sentence">{t('site.counter.none')}</p>
  return (
    <>
      {total === 1 ? (
        <p class="sentence" data-aloud>
          {t('site.counter.one')}
        </p>
      ) : total < DETAILS_FROM && !closedAt ? (
        <p class="sentence" data-aloud {...says('few', 'total')}>
          {t('site.counter.few', { n: total })}
        </p>
      ) : (
        <p class="count" data-aloud>
          <LiveTotal n={total} /> <span {...says('many', 'total')}>{t('site.counter.many', { n: total })}</span>
        </p>
      )}
      {total >= DETAILS_FROM && !closedAt && <Bar {...props} total={total} />}
      {total >= DETAILS_FROM && <Split {...props} />}
      {imported > 0 && (
        <p class="small" {...says('imported', 'imported')}>
          {t('site.counter.imported', { n: imported })}
        </p>
      )}
    </>
  )
}

function Bar({ frame: { t }, counts, total }: CounterProps & { total: number }) {
  const next = nextGoal(total, counts.goal)
  const label = t('site.counter.next', { n: next })
  return (
    <div class="progress">
      <progress max={next} value={total} aria-label={label} />
      <span>{label}</span>
    </div>
  )
}

function Split({ frame: { t }, counts }: CounterProps) {
  const shown = VISIBILITIES.filter((visibility) => counts[visibility])
  if (shown.length === 0) return null
  return (
    <p class="small">
      {shown.map((visibility, i) => (
        <>
          {i > 0 && ' · '}
          <span {...says(visibility, visibility)}>
            {t(`site.counter.${visibility}`, { n: counts[visibility] ?? 0 })}
          </span>
        </>
      ))}
    </p>
  )
}

/** Says that the goal is reached; before that, or beyond the goal, says which step of the ladder was reached last. */
function Milestone({ frame: { t, locale }, counts, milestones, closedAt }: CounterProps) {
  const { total, goal } = counts
  if (total === null || total < DETAILS_FROM) return null
  const last = milestones.filter(({ n }) => n <= total).sort((a, b) => b.n - a.n)[0]
  const reached = last && last.n !== goal && t('site.counter.reached', { n: last.n, day: day(locale, last.day) })
  if (goal === null || total < goal) return reached ? <p class="small">{reached}</p> : null
  const on = milestones.find(({ n }) => n === goal)
  const next = nextGoal(total, goal)
  return (
    <>
      <p class="small">
        {closedAt
          ? t('site.counter.goalClosed', { goal })
          : on
            ? t('site.counter.goalReached', { goal, next, day: day(locale, on.day) })
            : t('site.counter.goalPassed', { goal, next })}
      </p>
      {reached && last.n > goal && <p class="small">{reached}</p>}
    </>
  )
}

function Held({ frame: { t, locale }, held, withhold }: CounterProps) {
  if (held.n === 0 || held.since === null) return null
  const since = day(locale, held.since)
  return (
    <p class="small">
      {withhold && held.n < LEAST_HELD
        ? t('site.counter.heldFew', { day: since })
        : t('site.counter.held', { n: held.n, day: since })}
    </p>
  )
}
