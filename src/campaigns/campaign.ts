import { z } from 'zod'
import { Refusal } from '../core/errors.ts'
import { LOST_LETTER, LOST_LETTER_WORDS } from '../core/lost-letter.ts'
import { isTimeZone } from '../core/zone-time.ts'
import { isSlug } from './slug.ts'

/** The team behind appeals. Staff, keys and data of a campaign are separate from those of all other campaigns. */
export interface Campaign {
  id: string
  slug: string
  name: string
  demo: boolean
  /** The number of the current set of recipients; 0 while no recipient is proven. */
  epoch: number
}

const CONTROL = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** A single line of text: NFC, trimmed, not empty, at most `most` characters, no controls or direction overrides. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text !== '', 'must not be empty')
    .refine((text) => [...text].length <= most, `must have at most ${most} characters`)
    .refine((text) => !CONTROL.test(text), 'must not hold line breaks, control or direction-override characters')
    .refine((text) => !LOST_LETTER.test(text), LOST_LETTER_WORDS)

export const slug = z.string().refine(isSlug, 'must be words of a-z and 0-9 joined by hyphens, at most 60 characters')

/** The facts that pages show of a campaign beside its name. All are required before an appeal opens. */
export const CampaignFacts = z.strictObject({
  contact: line(300).optional(),
  pressContact: line(300).optional(),
  controller: line(300).optional(),
  serverLocation: line(150).optional(),
})

/** All that can be changed of a campaign. No page shows the time zone: its staff get letters at an hour of it. */
export const CampaignChange = z.strictObject({
  ...CampaignFacts.shape,
  timeZone: z.string().refine(isTimeZone, 'is no time zone: write it like Europe/Warsaw').optional(),
  /** Whether domains of organisations are checked: each check tells the organisation's name servers where our server is. */
  proofChecks: z.boolean().optional(),
})

/** The input for a new campaign. Only slug and name are required. */
export const NewCampaign = z.strictObject({ slug, name: line(150), ...CampaignChange.shape })

export type CampaignFact = keyof z.output<typeof CampaignFacts>
export type CampaignField = keyof z.output<typeof CampaignChange>

const FACTS = CampaignFacts.keyof().options

/** The facts that are missing, in the order in which the pages show them. */
export const missingFacts = (campaign: { [fact in CampaignFact]?: string | null | undefined }): CampaignFact[] =>
  FACTS.filter((fact) => !campaign[fact])

/** Parses with a schema. Throws a Refusal `invalid` that lists the path and message of every wrong field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new Refusal('invalid', { errors })
}
