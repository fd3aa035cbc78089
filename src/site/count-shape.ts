import type { PublicCounts } from '../count/counts.ts'
import { lastStep, nextStep } from '../count/ladder.ts'

/** From here on there is a split and a bar: among fewer nobody could hide. */
export const MANY = 25

/** Which parts the counter has. While counts keep that shape, only numbers and words in it change. */
export interface CountShape {
  /** Totals from `from` up to, not including, `to`; both 0 while the total is held back. */
  from: number
  to: number
  /** One mark each for public, private, anonymous, imported: 1 shown, 0 shown when there are some, - not shown at all. */
  kinds: string
}

/** The least that a bar leads to: to a step that is nearer it would lead again and again. */
const LEAST_GOAL = 100

/** What the bar leads to: the next step of the ladder, or the campaign's own goal where that comes first. */
export function nextGoal(total: number, goal: number | null): number {
  const step = Math.max(nextStep(total), LEAST_GOAL)
  return goal !== null && goal > total && goal < step ? goal : step
}

/** The shape of a counter with those counts; the page's script asks for new HTML when counts no longer fit it. */
export function shapeOf(counts: PublicCounts): CountShape {
  const { total, imported } = counts
  const mark = (n: number | null) => (n ? '1' : '0')
  const few = `---${mark(imported)}`
  if (total === null) return { from: 0, to: 0, kinds: few }
  if (total < 2) return { from: total, to: total + 1, kinds: few }
  if (total < MANY) return { from: 2, to: MANY, kinds: few }
  const kinds = [counts.public, counts.private, counts.anonymous, imported].map(mark).join('')
  // A step short of the bar's end is a milestone, too.
  const to = Math.min(nextStep(total), nextGoal(total, counts.goal))
  return { from: lastGoal(total, counts.goal), to, kinds }
}

/** What was reached last, of the ladder or the campaign's own goal. */
function lastGoal(total: number, goal: number | null): number {
  const step = lastStep(total)
  return goal !== null && goal <= total && goal > step ? goal : step
}
