import type { ChangeLine } from '../../appeals/change.ts'
import { VISIBILITIES } from '../../core/visibility.ts'
import { dateTime, day, fullDateTime } from '../../locale/dates.ts'
import { DETAILS_FROM, nextGoal, shapeOf } from '../count-shape.ts'
import type { FrontCounts } from '../front-counts.ts'
import { Changes } from './changes.tsx'
import type { CountLine } from './count-lines.tsx'
import { Held, type HeldProps } from './held.tsx'
import { LiveNumber, says } from './live.tsx'

export interface CounterProps extends HeldProps {
  /** The address of the page around the counter, for the reload link. */
  href: string
  /** The address of the page that says how the number is counted. */
  howWeCount: string
  /** The address of the page of organisations. */
  organisations: string
  /** Whether organisations alone can endorse: then theirs is the number. */
  ofOrganisations: boolean
  counts: FrontCounts
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

/** The number with its bar, split, milestones and lines, a function of its props. `says` marks texts for the script. */
export function Counter(props: CounterProps) {
  const { frame, counts, closedAt } = props
  const { from, to, kinds } = shapeOf(counts)
  return (
    <div class="counter" data-part="counter" data-from={from} data-to={to} data-kinds={kinds}>
      {props.ofOrganisations && !counts.total && counts.imported === 0 ? (
        <OrganisationsAlone {...props} />
      ) : (
        <>
          <TheNumber {...props} />
          <OrganisationsBeside {...props} />
        </>
      )}
      <Held {...props} />
      {closedAt && <p class="small">{frame.t('site.counter.closed', { at: fullDateTime(frame.locale, closedAt) })}</p>}
      <Quiet {...props} />
      <Changes frame={frame} lines={props.lines} changes={props.changes ?? []} />
    </div>
  )
}

/** The rest in one line: milestone, as of when, when it can move next. */
function Quiet(props: CounterProps) {
  const { frame, href, howWeCount, counts, closedAt, moving, nextUpdate } = props
  const { t, locale } = frame
  return (
    <p class="small">
      {milestones(props).map((milestone) => `${milestone} · `)}
      <time datetime={counts.asOf}>{t('site.counter.asOf', { at: dateTime(locale, new Date(counts.asOf)) })}</time>
      {(moving || !closedAt) && (
        <span class="reload">
          {' · '}
          <a href={href}>{t('site.counter.reload')}</a>
        </span>
      )}
      {nextUpdate && ` · ${t('site.counter.grid', { at: dateTime(locale, nextUpdate) })}`}
      {' · '}
      <a href={howWeCount}>{t('ui.howWeCount')}</a>
    </p>
  )
}

function TheNumber(props: CounterProps) {
  const { counts, closedAt } = props
  const { t } = props.frame
  const { total, imported } = counts
  if (total === null && imported > 0)
    return (
      <>
        <p class="count" data-aloud>
          <LiveNumber n={imported} of="imported" />{' '}
          <span {...says('collected', 'imported')}>{t('site.counter.collected', { n: imported })}</span>
        </p>
        {!closedAt && <p class="small">{t('site.counter.more')}</p>}
      </>
    )
  if (total === null || total === 0)
    return closedAt ? null : <p class="sentence">{t(total === null ? 'site.counter.first' : 'site.counter.none')}</p>
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
          <LiveNumber n={total} /> <span {...says('many', 'total')}>{t('site.counter.many', { n: total })}</span>
        </p>
      )}
      {total >= DETAILS_FROM && !closedAt && <Bar {...props} total={total} />}
      <Split {...props} total={total} />
      {imported > 0 && (
        <p class="small" {...says('imported', 'imported')}>
          {t('site.counter.imported', { n: imported })}
        </p>
      )}
    </>
  )
}

/** The organisations, which are never part of the number above. */
function OrganisationsBeside({ frame: { t }, counts, organisations }: CounterProps) {
  if (counts.organisations === 0) return null
  return (
    <p class="small">
      <a href={organisations} {...says('organisations', 'organisations')}>
        {t('organisations.and', { n: counts.organisations })}
      </a>
    </p>
  )
}

function OrganisationsAlone({ frame: { t }, counts: { organisations: n }, closedAt }: CounterProps) {
  if (n === 0) return closedAt ? null : <p class="sentence">{t('organisations.first')}</p>
  return (
    <p class="count" data-aloud>
      <LiveNumber n={n} of="organisations" />{' '}
      <span {...says('endorsing', 'organisations')}>{t('organisations.many', { n })}</span>
    </p>
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

/** The confirmed signatures by kind. Their sum stands before them only beside imported ones: else it is the number. */
function Split({ frame: { t }, counts, total }: CounterProps & { total: number }) {
  const { confirmed, imported } = counts
  const kinds = total < DETAILS_FROM ? [] : VISIBILITIES.filter((visibility) => counts[visibility])
  const sum = imported > 0 && confirmed ? confirmed : null
  if (kinds.length === 0 && sum === null) return null
  return (
    <p class="small">
      {sum !== null && <span {...says('confirmed', 'confirmed')}>{t('site.counter.confirmed', { n: sum })}</span>}
      {sum !== null && kinds.length > 0 && ': '}
      {kinds.map((visibility, i) => (
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
function milestones({ frame: { t, locale }, counts, milestones, closedAt }: CounterProps): string[] {
  const { total, goal } = counts
  if (total === null || total < DETAILS_FROM) return []
  const last = milestones.filter(({ n }) => n <= total).sort((a, b) => b.n - a.n)[0]
  const isStep = last !== undefined && last.n !== goal
  const reached = isStep ? [t('site.counter.reached', { n: last.n, day: day(locale, last.day) })] : []
  if (goal === null || total < goal) return reached
  const on = milestones.find(({ n }) => n === goal)
  const next = nextGoal(total, goal)
  const goalReached = closedAt
    ? t('site.counter.goalClosed', { goal })
    : on
      ? t('site.counter.goalReached', { goal, next, day: day(locale, on.day) })
      : t('site.counter.goalPassed', { goal, next })
  return [goalReached, ...(isStep && last.n > goal ? reached : [])]
}
