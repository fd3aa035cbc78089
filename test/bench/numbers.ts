/** The middle of them; of an even number the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing')
  return (low + high) / 2
}

/** The order of round `n`: each begins one further, so that nobody always follows the same one. */
export const rotated = <T>(list: T[], n: number): T[] => list.map((_, at) => list[(at + n) % list.length] as T)
