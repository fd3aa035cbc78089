const LADDER: readonly number[] = [
  25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 150_000, 250_000, 500_000, 1_000_000,
]

const LAST = 1_000_000

/** The first step above `n`, the end of the progress bar; beyond the ladder the next whole million. */
export const nextStep = (n: number): number => LADDER.find((step) => step > n) ?? (Math.floor(n / LAST) + 1) * LAST

/** The last step at or below `n`; 0 below the ladder. */
export const lastStep = (n: number): number =>
  n >= LAST ? Math.floor(n / LAST) * LAST : (LADDER.findLast((step) => step <= n) ?? 0)

/** The steps above `from` up to and including `to`: the milestones of a number that rises from `from` to `to`. */
export function stepsBetween(from: number, to: number): number[] {
  const steps: number[] = []
  for (let step = nextStep(from); step <= to; step = nextStep(step)) steps.push(step)
  return steps
}
