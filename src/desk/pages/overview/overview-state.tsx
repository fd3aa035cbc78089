import { dayOf } from '../../../core/clock.ts'
import { day } from '../../../locale/dates.ts'
import { stateMarks } from '../state-marks.ts'
import type { OverviewPageProps } from './overview.tsx'

/** The state of the appeal; of a stopped one with what is left of it. */
export function OverviewState({ frame, overview: { appeal, isOpen } }: OverviewPageProps) {
  const { t, locale } = frame
  const { stoppedAt } = appeal
  return (
    <>
      <p>{stateMarks(frame, appeal, isOpen)}</p>
      {stoppedAt && <p class="notice">{t('overview.stopped', { day: day(locale, dayOf(stoppedAt)) })}</p>}
    </>
  )
}
