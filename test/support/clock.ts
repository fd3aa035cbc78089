import type { Clock } from '../../src/core/clock.ts'

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(to: Date | string): void
  /** Moves the clock by milliseconds; SECOND, HOUR, … are in core/clock.ts. */
  advance(ms: number): void
}

/** A clock that stands at `at`. */
export function testClock(at: Date | string = '2027-03-12T10:20:30Z'): TestClock {
  let now = new Date(at)
  return {
    now: () => new Date(now),
    set: (to) => {
      now = new Date(to)
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms)
    },
  }
}
