export interface Dice {
  /** A whole number from 0 to `n` - 1. */
  below(n: number): number
  /** One of the items; undefined when there are none. */
  one<T>(items: readonly T[]): T | undefined
}

/** Random numbers that a seed repeats. Tests tell the seed in each failure message. */
export function dice(seed: number): Dice {
  let state = seed
  const below = (n: number): number => {
    // The Mulberry32 generator.
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
  return { below, one: <T>(items: readonly T[]): T | undefined => items[below(Math.max(1, items.length))] }
}
