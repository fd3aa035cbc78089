import { median } from './numbers.ts'

/** What was asked for in one round. */
export interface Run {
  /** Answers a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Microseconds of CPU that the server used for an answer. */
  cpu: number
  /** The part of one core that server and load generator used. */
  serverBusy: number
  loadBusy: number
}

/** A line of the table. */
export interface Line {
  name: string
  /** Of one answer, as it is sent, without its head. */
  bytes: number
  runs: Run[]
  /** Over the rounds. */
  median: Run
  /** Medians of what each round compares with its own hello world, by rate and by CPU: more is better. */
  ratio: { rate: number; cpu: number }
}

/** Sums up the rounds; `reference` are those of the hello world, in the same order. */
export function lineOf({ name, bytes }: { name: string; bytes: number }, runs: Run[], reference: Run[]): Line {
  const middle = (of: (run: Run, round: number) => number) => median(runs.map(of))
  const hello = (round: number) => reference[round] as Run
  return {
    name,
    bytes,
    runs,
    median: {
      rate: middle((run) => run.rate),
      p50: middle((run) => run.p50),
      p99: middle((run) => run.p99),
      cpu: middle((run) => run.cpu),
      serverBusy: middle((run) => run.serverBusy),
      loadBusy: middle((run) => run.loadBusy),
    },
    ratio: {
      rate: middle((run, round) => run.rate / hello(round).rate),
      cpu: middle((run, round) => hello(round).cpu / run.cpu),
    },
  }
}
