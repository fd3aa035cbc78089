import { median } from './numbers.ts'

/** The measurements of one line in one round. */
export interface Run {
  /** Answers a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Microseconds of CPU that the server used for one answer. */
  cpu: number
  /** Shares of one core that the server and the load generator used. */
  serverBusy: number
  loadBusy: number
}

/** A line of the table: one target, in all rounds. */
export interface Line {
  name: string
  /** The size of one answer's body as sent. */
  bytes: number
  runs: Run[]
  /** Medians over the rounds. */
  median: Run
  /** Medians of each round's ratio to its own hello world, by rate and by CPU: more is better. */
  ratio: { rate: number; cpu: number }
}

/** Makes a line of `runs`; `reference` holds the runs of the hello world in the same rounds. */
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
