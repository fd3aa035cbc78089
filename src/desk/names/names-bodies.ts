import { z } from 'zod'
import { type DecidedNames, MOST_DECISIONS } from '../../moderation/decide-names.ts'
import type { NamePage } from '../../moderation/list-names.ts'
import { REPORT_REASONS } from '../../moderation/report.ts'
import type { FoundNames } from '../../moderation/search-names.ts'
import { ListingFields } from '../listing.ts'
import { reasonField } from '../reason-field.ts'

export const LOOKS = ['waiting', 'shown', 'hidden'] as const
export const STATES = ['counted', 'held', 'invalid'] as const
const SOURCES = ['confirmed', 'collected', 'conveyed'] as const

/** The path of an appeal. */
export const SlugParam = z.object({ slug: z.string() })

const CurrentName = {
  id: z.string(),
  name: z.string().nullable(),
  descriptor: z.string().nullable(),
}

const Reports = z.array(
  z.object({
    reason: z.enum(REPORT_REASONS),
    words: z.string().nullable(),
    day: z.iso.date(),
  }),
)

const version = z.string().describe('of words, look and state: a decision names it')
const next = z.string().nullable().describe('`after` of the page after; null: there is none')

/** The filter of a list of names. */
export const NameFilterQuery = {
  look: z.enum(LOOKS).optional(),
  state: z.enum(STATES).optional().describe('`held`: of every kind, without the name of one that is not public'),
  source: z
    .enum([...SOURCES, 'imported'])
    .optional()
    .describe('`imported`: collected or conveyed'),
}

/** A page of names. */
export const NamesBody = z.object({
  names: z.array(
    z.object({
      ...CurrentName,
      version,
      country: z.string().nullable(),
      day: z.iso.date().nullable().describe('null where the signature is not public'),
      source: z.enum(SOURCES),
      look: z.enum(LOOKS),
      state: z.enum(STATES),
      reports: Reports.describe('the open ones, the oldest first'),
    }),
  ),
  next,
})

/** A page of names as programs get it. */
export const namesBody = ({ names, next }: NamePage): z.infer<typeof NamesBody> => ({
  names: names.map(({ id, version, name, descriptor, country, day, source, look, state, reports }) => ({
    ...{ id, version, name, descriptor, country, day, source, look, state, reports },
  })),
  next,
})

/** A search for names. */
export const NameSearch = z.strictObject({
  q: z.string().describe('words, of which each begins a word of the name or of the words with it, in any alphabet'),
  ...NameFilterQuery,
  state: z.enum(STATES).optional().describe('without it those that are counted or held'),
  ...ListingFields,
})

/** A page of names that a search found. */
export const FoundNamesBody = NamesBody.extend({
  moreFit: z.boolean().describe('more fit than a search finds, and these are some of them: there is no next page'),
  complete: z.boolean().describe('false while older names are being prepared for searches: some may be missing'),
})

/** A page of found names as programs get it. */
export const foundNamesBody = ({ moreFit, complete, ...page }: FoundNames): z.infer<typeof FoundNamesBody> => ({
  ...namesBody(page),
  moreFit,
  complete,
})

/** A page of reported names. */
export const ReportsBody = z.object({
  reports: z.array(z.object({ ...CurrentName, version, look: z.enum(LOOKS), reports: Reports })),
  next,
})

/** A page of reported names as programs get it. */
export const reportsBody = ({ names, next }: NamePage): z.infer<typeof ReportsBody> => ({
  reports: names.map(({ id, version, name, descriptor, look, reports }) => ({
    ...{ id, version, name, descriptor, look, reports },
  })),
  next,
})

const id = z.string().max(100)
const seen = z.string().max(100).describe('the version that was seen')
const keep = z.strictObject({ id, as: z.literal('keep'), version: seen, reason: reasonField.optional() })
const hide = z.strictObject({ id, as: z.literal('hide'), version: seen.optional(), reason: reasonField.optional() })
const remove = z
  .strictObject({ id, as: z.literal('remove'), version: seen.optional() })
  .describe('erases it at the request of the person, which a public line says')

/** Decisions about names. */
export const NameDecisions = z.strictObject({
  decisions: z.array(z.discriminatedUnion('as', [keep, hide])).max(MOST_DECISIONS),
})

/** Decisions about reported names. */
export const ReportDecisions = z.strictObject({
  decisions: z
    .array(z.discriminatedUnion('as', [keep.omit({ reason: true }), hide.omit({ reason: true }), remove]))
    .max(MOST_DECISIONS),
})

/** The outcome of decisions. */
export const DecidedBody = z.object({
  done: z.array(z.string()).describe('ids'),
  changed: z
    .array(
      z.object({
        ...CurrentName,
        version: z.string().nullable(),
        look: z.enum(LOOKS).nullable(),
        state: z.enum([...STATES, 'gone']),
      }),
    )
    .describe('other than they were seen: nothing was decided, and this is what stands there now'),
})

/** The outcome of decisions as programs get it. */
export const decidedBody = ({ done, changed }: DecidedNames): z.infer<typeof DecidedBody> => ({
  done: done.map(({ id }) => id),
  changed,
})
