import { after, DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import type { Log } from '../../src/deps.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { clockGuard } from '../../src/platform/clock-guard.ts'
import { type TestClock, testClock } from './clock.ts'
import type { TestDb } from './databases.ts'
import { type TestDeps, type TestOptions, testDeps } from './deps.ts'

/** By how much a clock is wrong, by the words for it: an hour, a day and a year, ahead and behind. */
export const FAULTS = [['an hour', HOUR] as const, ['a day', DAY] as const, ['a year', 365 * DAY] as const].flatMap(
  ([much, ms]): [string, number][] => [
    [`${much} ahead`, ms],
    [`${much} behind`, -ms],
  ],
)

/** A machine on which time passes as a test says, and whose clock the test sets wrong. */
export interface FaultyClock {
  clock: TestClock
  /** Milliseconds that have passed, whatever the clock says. */
  elapsed(): number
  /** The right time. */
  trueTime(): Date
  /** Lets time pass, on a clock that stays as wrong as it is. */
  pass(ms: number): void
  /** Lets time pass until the right time is `at`. */
  passTo(at: Date | string): void
  /** Sets the clock wrong by that many milliseconds; 0 sets it right. */
  setWrong(ms: number): void
}

export function faultyClock(at: Date | string): FaultyClock {
  const start = new Date(at)
  const clock = testClock(start)
  let passed = 0
  let wrong = 0
  const set = () => clock.set(after(start, passed + wrong))
  return {
    clock,
    elapsed: () => passed,
    trueTime: () => after(start, passed),
    pass(ms) {
      passed += ms
      set()
    },
    passTo(at) {
      passed = new Date(at).getTime() - start.getTime()
      set()
    },
    setWrong(ms) {
      wrong = ms
      set()
    },
  }
}

/** The guard of a process on that machine. Only a PostgreSQL server has a clock of its own, which is right. */
export const guardOn = (on: TestDb, machine: FaultyClock, log: Log) =>
  clockGuard({
    db: on.db,
    clock: machine.clock,
    log,
    elapsed: machine.elapsed,
    timeOf: async () => (on.kind === 'postgres' ? machine.trueTime() : machine.clock.now()),
  })

export interface FaultyDeps extends TestDeps {
  machine: FaultyClock
}

/** Deps of a process on a machine whose clock can be set wrong, with the real guard. */
export async function faultyDeps(on: TestDb, at: Date | string, options: TestOptions = {}): Promise<FaultyDeps> {
  const machine = faultyClock(at)
  const deps = await testDeps(on, { ...options, clock: machine.clock })
  return { ...deps, machine, clockGuard: guardOn(on, machine, deps.log) }
}

/** Lets right time pass, in which the server does every ten minutes, or every `step`, what it does all the time. */
export async function runFor(deps: FaultyDeps, ms: number, step = 10 * MINUTE): Promise<void> {
  const end = deps.machine.elapsed() + ms
  for (;;) {
    await settleDue(deps)
    await deliver(deps)
    await deleteExpired(deps)
    if (deps.machine.elapsed() >= end) return
    deps.machine.pass(Math.min(step, end - deps.machine.elapsed()))
  }
}

/** Does something in a minute in which the clock is wrong. */
export async function whileWrongBy<T>({ machine }: FaultyDeps, off: number, act: () => Promise<T>): Promise<T> {
  machine.setWrong(off)
  const result = await act()
  machine.pass(MINUTE)
  machine.setWrong(0)
  return result
}
