import { dateTime, day, fullDateTime } from '../../locale/dates.ts'
import { groups } from '../../locale/numbers.ts'
import type { PublicCounts } from '../../signatures/counts.ts'
import { nextStep } from '../../signatures/ladder.ts'
import type { Frame } from '../../ui/frame.ts'
import { type CountLine, CountLines } from './count-lines.tsx'

export interface CounterProps {
  frame: Frame
  /** Of the page that it stands on. */
  href: string
  counts: PublicCounts
  /** Signatures that are being checked, and since which day. */
  held: { n: number; since: string | null }
  /** Whether small numbers are held back. */
  withhold: boolean
  milestones: readonly { n: number; day: string }[]
  lines: readonly CountLine[]
  /** When signing ended; null while it goes on. */
  closedAt: Date | null
}

/** From here on there is a split and a bar: among fewer nobody could hide. */
const MANY = 25
/** Where small numbers are held back, fewer are not named. */
const FEW = 10

/** The number and what belongs to it; a function of the counts alone. */
export function Counter(props: CounterProps) {
  const { frame, href, counts, closedAt } = props
  const { t, locale } = frame
  return (
    <div class="counter">
      <div role="status" id="counter">
        <TheNumber {...props} />
        <Milestone {...props} />
        <Held {...props} />
      </div>
      {closedAt && <p class="small">{t('site.counter.closed', { at: fullDateTime(locale, closedAt) })}</p>}
      <p class="small">
        {t('site.counter.asOf', { at: dateTime(locale, new Date(counts.asOf)) })}
        {!closedAt && (
          <span class="reload">
            {' · '}
            <a href={href}>{t('site.counter.reload')}</a>
          </span>
        )}
        {' · '}
        <a href={`/privacy?lang=${locale}#count`}>{t('ui.howWeCount')}</a>
      </p>
      <CountLines frame={frame} lines={props.lines} />
    </div>
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
        {imported > 0 && <p>{t('site.counter.firstImported', { n: imported })}</p>}
      </>
    )
  if (total === 0) return closedAt ? null : <p class="sentence">{t('site.counter.none')}</p>
  if (total === 1) return <p class="sentence">{t('site.counter.one')}</p>
  return (
    <>
      {total < MANY && !closedAt ? (
        <p class="sentence">{t('site.counter.few', { n: total })}</p>
      ) : (
        <p class="count">
          <strong>{groups(total)}</strong> {t('site.counter.many', { n: total })}
        </p>
      )}
      {total >= MANY && !closedAt && <Bar {...props} total={total} />}
      {total >= MANY && <Split {...props} />}
      {imported > 0 && <p class="small">{t('site.counter.imported', { n: imported })}</p>}
    </>
  )
}

/** The next step of the ladder, or the campaign's own goal where that comes first. */
function nextGoal(total: number, goal: number | null): number {
  const step = nextStep(total)
  return goal !== null && goal > total && goal < step ? goal : step
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
  const parts = (['public', 'private', 'anonymous'] as const).flatMap((kind) => {
    const n = counts[kind]
    return n ? [t(`site.counter.${kind}`, { n })] : []
  })
  return parts.length > 0 ? <p class="small">{parts.join(' · ')}</p> : null
}

/** The goal when it is reached; else, or beyond it, the last step of the ladder. */
function Milestone({ frame: { t, locale }, counts, milestones, closedAt }: CounterProps) {
  const { total, goal } = counts
  if (total === null || total < MANY) return null
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
      {withhold && held.n < FEW
        ? t('site.counter.heldFew', { day: since })
        : t('site.counter.held', { n: held.n, day: since })}
    </p>
  )
}
