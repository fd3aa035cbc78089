import { type Appeal, isOpenAt, takesLettersAt } from '../appeals/appeal.ts'
import { type Reading, readingKey } from '../appeals/reading.ts'
import { nextOnGrid } from '../count/grid.ts'
import type { Frame } from '../ui/frame.ts'
import type { Front } from './front.ts'
import { frontCounts } from './front-counts.ts'
import type { AppealPartsProps } from './pages/appeal-parts.tsx'
import { liveUrls } from './pages/live.tsx'

/** The props that an appeal's page, its widget and the parts fetched later have in common. */
export function partsOf(
  frame: Frame,
  { text, missing }: Reading,
  front: Front,
  now: Date,
  stale: boolean,
): AppealPartsProps {
  const { appeal, counts, milestones, lines, changes, latest, organisations } = front
  const open = isOpenAt(appeal, now)
  // The number can move for a day after the end, since letters sent before can still be confirmed.
  const moving = takesLettersAt(appeal, now) && !stale
  const { liveCounts } = appeal.policy
  const refresh = `/a/${appeal.slug}/live?lang=${frame.lang}`
  return {
    frame,
    appeal,
    text,
    missing,
    counts: frontCounts(front),
    held: { n: counts.held, since: counts.heldSince },
    ...{ milestones, lines, changes, latest, open, stale, moving },
    organisations: organisations.first,
    live: moving && liveCounts ? liveUrls(appeal.slug, refresh, appeal.closesAt) : null,
    nextUpdate: moving && !liveCounts ? nextOnGrid(now) : null,
  }
}

/** The name of the cached counts as JSON. */
export const COUNTS = 'counts'
/** The name of an appeal's cached page. */
export const pageIn = (reading: Reading): string => `page ${readingKey(reading)}`

/** The state of a cached page, or of its parts: everything in it that depends on the time. */
export function timeKey(appeal: Appeal, now: Date, stale: boolean): string {
  const next = appeal.policy.liveCounts ? '' : nextOnGrid(now).getTime()
  return `${isOpenAt(appeal, now)} ${takesLettersAt(appeal, now)} ${stale} ${next}`
}
