import type { Appeal } from '../../../appeals/appeal.ts'
import { dayOf } from '../../../core/clock.ts'
import { day, fullDateTime } from '../../../locale/dates.ts'
import { groups } from '../../../locale/numbers.ts'
import type { MessageKey } from '../../../locale/translate.ts'
import type { Frame } from '../../../ui/frame.ts'

/** The dates of an opened appeal, and its goal. */
export function AppealFacts({ frame, appeal }: { frame: Frame; appeal: Appeal }) {
  const { t, locale } = frame
  const { openedOn, closesAt, closedAt, lateUntil, stoppedAt, shreddedAt, goal } = appeal
  const facts: [MessageKey, string | null][] = [
    ['overview.opened', openedOn && day(locale, openedOn)],
    ['overview.closes', closedAt ? null : closesAt && fullDateTime(locale, closesAt)],
    ['overview.closed', closedAt && fullDateTime(locale, closedAt)],
    ['overview.late', stoppedAt || shreddedAt ? null : lateUntil && fullDateTime(locale, lateUntil)],
    ['overview.destroyed', shreddedAt && day(locale, dayOf(shreddedAt))],
    ['overview.goal', goal === null ? null : groups(goal)],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('overview.facts')}</h2>
      <dl class="settings">
        {facts.map(
          ([label, fact]) =>
            fact && (
              <div>
                <dt>{t(label)}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
