import { z } from 'zod'
import { Refusal } from '../core/errors.ts'
import { isSlug } from './slug.ts'

/** A campaign: the team behind appeals, and the wall between tenants. */
export interface Campaign {
  id: string
  slug: string
  name: string
  demo: boolean
  /** The number of the current set of recipients; 0 while none is proven. */
  epoch: number
}

const CONTROL = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** A line of text as people write it: NFC, spaces around it removed, no control or direction-override characters. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text !== '', 'must not be empty')
    .refine((text) => [...text].length <= most, `must have at most ${most} characters`)
    .refine((text) => !CONTROL.test(text), 'must not hold line breaks, control or direction-override characters')

export const slug = z.string().refine(isSlug, 'must be words of a-z and 0-9 joined by hyphens, at most 60 characters')

/** What a campaign is added with; everything but slug and name may be said later. */
export const NewCampaign = z.strictObject({
  slug,
  name: line(150),
  contact: line(300).optional(),
  pressContact: line(300).optional(),
  controller: line(300).optional(),
  serverLocation: line(150).optional(),
})

/** Parses with a schema; what is wrong becomes a Refusal `invalid` with the path of each field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new Refusal('invalid', { errors })
}
