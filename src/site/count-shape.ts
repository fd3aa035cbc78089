import { lastStep, nextStep } from '../count/ladder.ts'
import type { FrontCounts } from './front-counts.ts'

/** The least total for which split, bar and milestones are shown: among fewer signers a person could be guessed. */
export const DETAILS_FROM = 25

/** The parts that a counter shows. Counts of the same shape differ in numbers and words only. */
export interface CountShape {
  /** The totals of this shape: `from` ≤ total < `to`; both 0 while the total is held back. */
  from: number
  to: number
  /** Marks for confirmed, public, private, anonymous, imported, organisations: `1` shown, `0` shown once there are some, `-` never. */
  kinds: string
}

/** The least goal of the bar: a nearer step would be reached soon, and the bar would begin again and again. */
const LEAST_GOAL = 100

/** The goal of the bar: the next step of the ladder, or the campaign's own goal if that is nearer. */
export function nextGoal(total: number, goal: number | null): number {
  const step = Math.max(nextStep(total), LEAST_GOAL)
  return goal !== null && goal > total && goal < step ? goal : step
}

/** The shape of a counter with these counts. The page's script fetches new HTML once newer counts do not fit it. */
export function shapeOf(counts: FrontCounts): CountShape {
  const { total, imported } = counts
  const mark = (n: number | null) => (n ? '1' : '0')
  const organisations = mark(counts.organisations)
  if (total === null) return { from: 0, to: 0, kinds: `----${mark(imported)}${organisations}` }
  const confirmed = imported > 0 ? mark(counts.confirmed) : '-'
  const few = `${confirmed}---${mark(imported)}${organisations}`
  if (total < 2) return { from: total, to: total + 1, kinds: few }
  if (total < DETAILS_FROM) return { from: 2, to: DETAILS_FROM, kinds: few }
  const kinds =
    confirmed + [counts.public, counts.private, counts.anonymous, imported].map(mark).join('') + organisations
  // A step below the goal of the bar (50, say) ends the shape too: the counter then shows the step as a milestone.
  const to = Math.min(nextStep(total), nextGoal(total, counts.goal))
  return { from: lastGoal(total, counts.goal), to, kinds }
}

/** The goal that was reached last: a step of the ladder, or the campaign's own goal if that is higher. */
function lastGoal(total: number, goal: number | null): number {
  const step = lastStep(total)
  return goal !== null && goal <= total && goal > step ? goal : step
}
