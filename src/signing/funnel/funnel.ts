import type { FunnelStep } from '../../db/values.ts'

/** A number of the funnel on a day that is over. `n` null: fewer than ten. Lost when a process crashes: "about". */
export interface FunnelCell {
  day: string
  step: FunnelStep
  /** Null on protected appeals. */
  locale: string | null
  n: number | null
}
