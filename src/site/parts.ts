import { type Appeal, type AppealText, isOpenAt, takesLettersAt, textFor } from '../appeals/appeal.ts'
import { nextOnGrid } from '../count/grid.ts'
import { publicCounts } from '../count/public-counts.ts'
import type { Frame } from '../ui/frame.ts'
import type { Front } from './front.ts'
import type { AppealPartsProps } from './pages/appeal-parts.tsx'
import { liveUrls } from './pages/live.tsx'

/** What an appeal's page and the parts that are fetched for it later show alike. */
export function partsOf(
  frame: Frame,
  front: Front,
  now: Date,
  stale: boolean,
): AppealPartsProps & { text: AppealText } {
  const { appeal, counts, milestones, lines, latest } = front
  const open = isOpenAt(appeal, now)
  // Letters sent before the end still count for a day.
  const moving = takesLettersAt(appeal, now) && !stale
  const { liveCounts } = appeal.policy
  const refresh = `/a/${appeal.slug}/live?lang=${frame.locale}`
  return {
    frame,
    appeal,
    text: textFor(appeal, frame.locale),
    counts: publicCounts(appeal, counts),
    held: { n: counts.held, since: counts.heldSince },
    ...{ milestones, lines, latest, open, stale, moving },
    live: moving && liveCounts ? liveUrls(appeal.slug, refresh, appeal.closesAt) : null,
    nextUpdate: moving && !liveCounts ? nextOnGrid(now) : null,
  }
}

/** As far as an appeal's page, or its parts, depend on the moment. */
export function timeKey(appeal: Appeal, now: Date, stale: boolean): string {
  const next = appeal.policy.liveCounts ? '' : nextOnGrid(now).getTime()
  return `${isOpenAt(appeal, now)} ${takesLettersAt(appeal, now)} ${stale} ${next}`
}
