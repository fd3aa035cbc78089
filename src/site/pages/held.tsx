import { day } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'

export interface HeldProps {
  frame: Frame
  /** The number of signatures that are being checked, and the day on which the check began. */
  held: { n: number; since: string | null }
  /** Whether small numbers are held back. */
  withhold: boolean
}

/** The least number of held signatures that is shown where small numbers are held back. */
const LEAST_HELD = 10

/** How many signatures are being checked, and since when. */
export function Held({ frame: { t, locale }, held, withhold }: HeldProps) {
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
