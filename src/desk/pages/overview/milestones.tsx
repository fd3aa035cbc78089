import { day } from '../../../locale/dates.ts'
import { DETAILS_FROM } from '../../../site/count-shape.ts'
import type { Frame } from '../../../ui/frame.ts'

interface MilestonesProps {
  frame: Frame
  /** The published total. */
  total: number | null
  milestones: readonly { n: number; day: string }[]
}

/** The steps that the number has reached, the last one first; those that the public page tells of. */
export function Milestones({ frame: { t, locale }, total, milestones }: MilestonesProps) {
  const told = total === null || total < DETAILS_FROM ? [] : milestones.filter(({ n }) => n <= total)
  if (told.length === 0) return null
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{t('overview.milestones')}</h2>
      <ul class="plain">
        {told.toReversed().map(({ n, day: reached }) => (
          <li>{t('site.counter.reached', { n, day: day(locale, reached) })}</li>
        ))}
      </ul>
    </section>
  )
}
