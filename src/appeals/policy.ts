import { z } from 'zod'
import { floorHour, MINUTE } from '../core/clock.ts'
import type { Safety } from '../db/values.ts'

/** The settings that an appeal's safety decides. */
export interface Policy {
  /** Counts change every second; otherwise on the hourly grid. */
  liveCounts: boolean
  /** The subject of a public signer's letter shows the title. */
  titleInLetters: boolean
  /** The form offers a field for the country. */
  country: boolean
  /** The API gives public names as JSON. */
  namesAsJson: boolean
  /** New public names wait for a moderator's look. */
  namesWait: boolean
  /** The names page is sorted by day, then alphabet; otherwise by alphabet only. */
  namesByDay: boolean
  /** The page after confirming asks public signers to share first. */
  shareFirst: boolean
  /** Small counts are withheld from the public. */
  withholdSmallCounts: boolean
  /** Signers whose mail company is within the authorities' reach see a notice. */
  mailboxNotice: boolean
}

const PROTECTED: Policy = {
  liveCounts: false,
  titleInLetters: false,
  country: false,
  namesAsJson: false,
  namesWait: true,
  namesByDay: true,
  shareFirst: false,
  withholdSmallCounts: true,
  mailboxNotice: true,
}

const OPEN: Policy = {
  liveCounts: true,
  titleInLetters: true,
  country: true,
  namesAsJson: true,
  namesWait: false,
  namesByDay: false,
  shareFirst: true,
  withholdSmallCounts: false,
  mailboxNotice: false,
}

export type PolicyPoint = keyof Policy

/** The settings in which an appeal differs from its safety's defaults. */
export const PolicyOverrides = z.strictObject({
  liveCounts: z.boolean().optional(),
  titleInLetters: z.boolean().optional(),
  country: z.boolean().optional(),
  namesAsJson: z.boolean().optional(),
  namesWait: z.boolean().optional(),
  namesByDay: z.boolean().optional(),
  shareFirst: z.boolean().optional(),
  withholdSmallCounts: z.boolean().optional(),
  mailboxNotice: z.boolean().optional(),
})

/** The policy of an appeal: its safety's defaults with the appeal's overrides. */
export function policyOf(safety: Safety, overrides: unknown): Policy {
  const own = PolicyOverrides.parse(overrides)
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  return { ...(safety === 'protected' ? PROTECTED : OPEN), ...set }
}

/** The time published with an appeal's first counts, which stand over nothing. */
export const firstAsOf = ({ liveCounts }: Policy, openedAt: Date): Date => (liveCounts ? openedAt : floorHour(openedAt))

/**
 * The time published with counts that were read at `at`: on the grid the full hour, to the minute, else the moment. A
 * settle that came later than its hour counts what came after it, so it says its own time.
 */
export function asOfAt({ liveCounts }: Policy, at: Date): Date {
  const hour = floorHour(at)
  return !liveCounts && at.getTime() - hour.getTime() < MINUTE ? hour : at
}
