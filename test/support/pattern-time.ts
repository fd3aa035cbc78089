import { growth, STEEPEST } from './growth.ts'
import { type Hostile, hostileInputs, hostileText } from './hostile-inputs.ts'

/** Small sizes, at which only a pattern of exponential time is slow. */
const SMALL = [16, 18, 20, 22, 24, 26, 28]
/** The size at which the slowest inputs of a pattern are chosen. */
const MEDIUM = 500
const MOST_CHOSEN = 6
/** The size below which a pattern may take quadratic time, as long as no input is hopeless. */
const FULL = 16_000
/** Milliseconds below which a run is not looked at closer. */
const SLOW = 1
/** Milliseconds for which the growth of one input is measured. */
const BUDGET = 1_000

/**
 * The input of up to `longest` characters for which the pattern takes more than linear time, as words for a person;
 * undefined when there is none.
 */
export async function slowInput(pattern: RegExp, longest: number): Promise<string | undefined> {
  const chosen: { input: Hostile; time: number }[] = []
  for (const input of hostileInputs(pattern)) {
    for (const size of SMALL) if (isHopeless(pattern, input, size, longest)) return wordsFor(input, size)
    const text = hostileText(input, Math.min(MEDIUM, longest))
    // More runs could only make the time shorter, and the input is not among the slowest as it is.
    const last = chosen[MOST_CHOSEN - 1]
    if (last && timeOnce(pattern, text) <= last.time) continue
    chosen.push({ input, time: timeOf(pattern, text) })
    chosen.sort((a, b) => b.time - a.time).splice(MOST_CHOSEN)
  }
  for (const { input } of chosen) {
    for (let size = 2 * MEDIUM; size < longest; size *= 2)
      if (isHopeless(pattern, input, size, longest)) return wordsFor(input, size)
    if (longest < FULL || timeOf(pattern, hostileText(input, longest)) < SLOW) continue
    const run = (size: number) => runOnce(pattern, hostileText(input, size))
    if ((await growth(run, BUDGET)) > STEEPEST) return wordsFor(input, longest)
  }
  return undefined
}

/** Runs a pattern as the code does: a global one over the whole text, another one once. */
function runOnce(pattern: RegExp, text: string): void {
  if (pattern.global) text.replace(pattern, '')
  else pattern.exec(text)
}

/** Milliseconds of one run. */
function timeOnce(pattern: RegExp, text: string): number {
  const before = performance.now()
  runOnce(pattern, text)
  return performance.now() - before
}

/** Milliseconds of the fastest of three runs. */
const timeOf = (pattern: RegExp, text: string): number => Math.min(...[0, 1, 2].map(() => timeOnce(pattern, text)))

/** A pattern that takes quadratic time, with which others are compared in the same run, on an equally busy machine. */
const timeOfQuadratic = (size: number): number => timeOnce(/x+$/, `${'x'.repeat(size)}y`)

/** The shortest time of the quadratic pattern so far, by size: a pattern that is faster needs no comparison of its own. */
const shortest = new Map<number, number>()

function isSlowerThanQuadratic(time: number, size: number): boolean {
  const known = shortest.get(size) ?? 0
  if (time <= known) return false
  const now = timeOfQuadratic(size)
  shortest.set(size, Math.min(now, known || now))
  return time > now
}

/** Whether an input takes longer than 4 KB of a plain quadratic pattern, or 16 KB where no input gets as long. */
function isHopeless(pattern: RegExp, input: Hostile, size: number, longest: number): boolean {
  const text = hostileText(input, size)
  if (timeOnce(pattern, text) < SLOW) return false
  return isSlowerThanQuadratic(timeOf(pattern, text), longest < FULL ? FULL : FULL / 4)
}

const wordsFor = ({ before, unit, after }: Hostile, size: number): string =>
  `${JSON.stringify(before)} + ${JSON.stringify(unit)} again and again to ${size} characters + ${JSON.stringify(after)}`
