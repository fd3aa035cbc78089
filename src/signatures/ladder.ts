/** The steps that are kept as milestones, and that the bar under the number leads to. */
export const LADDER: readonly number[] = [
  25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 150_000, 250_000, 500_000, 1_000_000,
]

const LAST = 1_000_000

/** The first step above `n`; beyond the ladder the next whole million. */
export const nextStep = (n: number): number => LADDER.find((step) => step > n) ?? (Math.floor(n / LAST) + 1) * LAST
