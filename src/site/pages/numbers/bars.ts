import { DAY } from '../../../core/clock.ts'
import type { Period } from '../../../count/series/numbers.ts'

/** The size of the drawing, which is stretched to the width of its place. */
export const WIDTH = 1_000
export const HEIGHT = 200

export interface Bars {
  /** The bars as one path: as wide as their days, as high as their signatures a day. */
  path: string
  /** The first and the last day of all. */
  from: string
  to: string
  /** Where the line of no signatures runs, from the top. */
  baseline: number
  /** Signatures a day at the top, and at the bottom: below 0 where the number fell. */
  top: number
  bottom: number
}

const dayNumber = (day: string): number => Date.parse(day) / DAY

const daysOf = ({ from, to }: Period): number => dayNumber(to) - dayNumber(from) + 1

/** The mean of a period's signatures a day. */
export const perDay = (period: Period): number => period.n / daysOf(period)

/** The bars of a series, the oldest first. */
export function barsOf(series: readonly Period[]): Bars {
  const heights = series.map(perDay)
  const top = roundedUp(Math.max(1, ...heights))
  const fall = -Math.min(0, ...heights)
  const bottom = fall === 0 ? 0 : -roundedUp(Math.max(1, fall))
  const scale = HEIGHT / (top - bottom)
  const baseline = top * scale

  // A period that ended under a clock that was ahead may lie behind later ones.
  const ends = series.flatMap(({ from, to }) => [from, to]).sort()
  const [from = '', to = ''] = [ends[0], ends.at(-1)]
  const first = dayNumber(from)
  const days = dayNumber(to) - first + 1
  const unit = WIDTH / days
  const bars = series.map((period, i) => {
    const wide = daysOf(period) * unit
    const left = (dayNumber(period.from) - first) * unit
    const height = (heights[i] ?? 0) * scale
    const visible = height === 0 ? 0 : Math.sign(height) * Math.max(LEAST_HEIGHT, Math.abs(height))
    return `M${short(left)} ${short(baseline)}v${short(-visible)}h${short(wide - Math.min(GAP, wide / 5))}V${short(baseline)}z`
  })
  return { path: bars.join(''), from, to, baseline, top, bottom }
}

/** So low that a single signature beside thousands can still be seen. */
const LEAST_HEIGHT = 1
/** The widest gap between two bars. */
const GAP = 2

const short = (n: number): string => String(Math.round(n * 10) / 10)

/** A round whole number that is at least `n`, from 1 on. */
function roundedUp(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n))
  return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= n) ?? n
}
