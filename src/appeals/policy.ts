import { z } from 'zod'
import { floorHour } from '../core/clock.ts'
import type { Safety } from '../db/schema.ts'

/** What the safety of an appeal decides, each by name. */
export interface Policy {
  /** Counts move every second; otherwise on the hourly grid. */
  liveCounts: boolean
  /** Public signers read the title in the subject of their letter. */
  titleInLetters: boolean
  /** The form offers a country. */
  country: boolean
  /** Public names are given as JSON. */
  namesAsJson: boolean
  /** New public names wait for a moderator's look. */
  namesWait: boolean
  /** The names page goes by day, then alphabet; otherwise by alphabet. */
  namesByDay: boolean
  /** After confirming, public signers are asked to share first. */
  shareFirst: boolean
  /** Small numbers are held back. */
  withholdSmallCounts: boolean
  /** Mailboxes of companies under the authorities' reach are answered with a notice. */
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

/** What an appeal sets apart from its safety's defaults. */
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

/** The policy of an appeal: its safety's defaults, and what it sets apart. */
export function policyOf(safety: Safety, overrides: unknown): Policy {
  const own = PolicyOverrides.parse(overrides)
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  return { ...(safety === 'protected' ? PROTECTED : OPEN), ...set }
}

/** The moment that numbers which change now are told with: on the grid no minute of a visit may be read from it. */
export const asOfAt = ({ liveCounts }: Policy, now: Date): Date => (liveCounts ? now : floorHour(now))
