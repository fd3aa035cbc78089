/** The median; for an even number of values the mean of the two middle values. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing')
  return (low + high) / 2
}

/** The list in the order of round `n`: each round begins one item later, so that no item keeps the same place. */
export const rotated = <T>(list: T[], n: number): T[] => list.map((_, at) => list[(at + n) % list.length] as T)
