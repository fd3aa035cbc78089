import { performance } from 'node:perf_hooks'

/** Milliseconds that each request took, by its subject. */
export type Times<Subject extends string> = Record<Subject, number[]>

/** Asks about all subjects in turn, so that all subjects meet the same noise. */
export async function timed<Subject extends string>(
  subjects: readonly Subject[],
  rounds: number,
  ask: (subject: Subject) => Promise<unknown>,
): Promise<Times<Subject>> {
  const times = Object.fromEntries(subjects.map((subject) => [subject, []])) as unknown as Times<Subject>
  for (let round = 0; round < rounds; round++) {
    const first = round % subjects.length
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      const began = performance.now()
      await ask(subject)
      times[subject].push(performance.now() - began)
    }
  }
  return times
}

/** Milliseconds between the smallest and the largest median. */
export function gapOf(times: Times<string>): number {
  const medians = Object.values(times).map((of) => quantile(of, 0.5))
  return Math.max(...medians) - Math.min(...medians)
}

/** Milliseconds between the 10th and the 90th percentile of all requests. */
export function noiseOf(times: Times<string>): number {
  const all = Object.values(times).flat()
  return quantile(all, 0.9) - quantile(all, 0.1)
}

const quantile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
