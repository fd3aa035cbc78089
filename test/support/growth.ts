const SIZES = [8_000, 16_000]
const ROUNDS = 50
/** Milliseconds after which no further round begins. */
const BUDGET = 2_000

/** Fails for quadratic time (about 4) and passes linear time (about 2), with room for a busy machine. */
export const STEEPEST = 3.2

/**
 * The factor by which `run` takes longer for an input of 16 KB than for one of 8 KB. The best of many runs counts, since
 * other work of the machine only makes a run slower; a linear `run` must take well under a millisecond for that.
 */
export async function growth(run: (size: number) => unknown, budget = BUDGET): Promise<number> {
  const best = SIZES.map(() => Number.POSITIVE_INFINITY)
  const start = performance.now()
  for (let round = 0; round < ROUNDS && performance.now() < start + budget; round++)
    for (const [n, size] of SIZES.entries()) {
      const before = performance.now()
      await run(size)
      best[n] = Math.min(best[n] ?? 0, performance.now() - before)
    }
  const [small = 1, large = 0] = best
  return large / small
}
