import { z } from 'zod'
import type { Visibility } from '../core/visibility.ts'
import type { ChangeOfAppeal, Safety } from '../db/values.ts'
import { folded, fullHour, visibilities } from './draft.ts'
import type { PolicyPoint } from './policy.ts'

/** The requested changes of an appeal. Fields are named as in the appeal's file; null takes a field away. */
export const AppealChange = z.strictObject({
  goal: z.int().min(1).max(100_000_000).nullable().optional(),
  closes: fullHour.nullable().optional(),
  /** By language; null takes the line away. */
  no_email: z.record(z.string(), folded(500).nullable()).optional(),
  safety: z.enum(['protected', 'open']).optional(),
  withhold_small_counts: z.boolean().optional(),
  names_by_day: z.boolean().optional(),
  names_as_json: z.boolean().optional(),
  live_counts: z.boolean().optional(),
  visibilities: visibilities.optional(),
})

export type AppealChange = z.output<typeof AppealChange>
export type ChangeField = keyof AppealChange

/** A dated line on the appeal's page about a change after people have signed. */
export interface ChangeLine {
  day: string
  what: ChangeOfAppeal
  /** For a closing, the planned end of signing; null is none. */
  closedBefore: Date | null
  closedAfter: Date | null
}

/** The columns of a change that the rules allow. Absent fields stay as they are. */
export interface PlannedChange {
  /** Set where letters under way must not be confirmed under other rules than their signers read. */
  textVersion?: string
  goal?: number | null
  closesAt?: Date | null
  safety?: Safety
  /** The points that are set apart; with `safety` all others are as the new safety decides. */
  policy?: { [point in PolicyPoint]?: boolean }
  liveFrom?: Date | null
  visibilities?: Visibility[]
  takenAway?: Visibility[]
  /** By language. */
  noEmail?: Record<string, string | null>
}
