import { z } from 'zod'
import { Refusal } from '../core/errors.ts'
import type { Format, ListFilter, Profile } from './profile.ts'

export interface WantedList {
  slug: string
  profile: Profile
  format: Format
  filter: ListFilter
}

/** A day that the database knows as well: its calendar has no year 0. */
const Day = z.iso.date().refine((day) => day >= '0001-01-01')

const Filter = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  from: Day.optional(),
  to: Day.optional(),
})

/** Refuses (`invalid`) a sealed list in another format or with a filter, and a filter that cannot be one. */
export function demandFitting({ profile, format, filter }: WantedList): void {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  const ofSealed = [...(format === 'jsonl' ? [] : ['format']), ...given.map(([field]) => field)]
  const ofPublic = (Filter.safeParse(filter).error?.issues ?? []).map((issue) => issue.path.join('.'))
  const paths = profile === 'sealed' ? ofSealed : ofPublic
  if (paths.length > 0)
    throw new Refusal('invalid', { errors: paths.map((path) => ({ path, message: 'field.value' })) })
}
