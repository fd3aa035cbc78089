import { z } from 'zod'
import { type Appeal, isOpenAt } from '../appeals/appeal.ts'
import { textFor } from '../appeals/reading.ts'
import { type Visibility, VisibilitySchema } from '../core/visibility.ts'
import type { FrontCounts } from './front-counts.ts'

const Withheld = z.int().nullable().describe('null: held back')

/** The public counts as JSON. `confirmed = public + private + anonymous`; `total = confirmed + imported`. */
export const CountsBody = z.object({
  total: Withheld,
  confirmed: Withheld,
  public: Withheld,
  private: Withheld,
  anonymous: Withheld,
  imported: z.int(),
  organisations: z.int().describe('listed ones; never part of the other numbers'),
  goal: z.int().nullable(),
  asOf: z.iso.datetime().describe('when these numbers last changed'),
})

const TextBody = z.object({
  title: z.string(),
  shortTitle: z.string(),
  opening: z.string().nullable(),
  byline: z.string().nullable(),
  dated: z.string().nullable().describe('place and day as the authors wrote them'),
  body: z.string().describe('Markdown (CommonMark), or as it was pasted'),
  links: z.array(z.object({ name: z.string(), url: z.string() })),
})

export const AppealBody = z.object({
  slug: z.string(),
  state: z.enum(['open', 'closed', 'archived']),
  safety: z.enum(['protected', 'open']),
  kind: z.enum(['letter', 'manifesto', 'statement', 'petition']),
  campaign: z.object({ slug: z.string(), name: z.string() }),
  openedOn: z.iso.date().nullable(),
  closesAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  texts: z.record(z.string(), TextBody).describe('by language'),
  textVersion: z.string().describe('another one whenever texts or settings were replaced; send it when signing'),
  addressees: z.array(z.object({ locale: z.string(), name: z.string(), ask: z.string().nullable() })),
  initiators: z.array(z.object({ locale: z.string(), name: z.string(), descriptor: z.string() })),
  visibilities: z.array(VisibilitySchema).describe('on offer now'),
  counts: CountsBody,
})

/** The public JSON of an appeal, with all its texts or, given a `locale`, with the text nearest to that language. */
export function appealBody(
  appeal: Appeal,
  visibilities: Visibility[],
  counts: FrontCounts,
  locale: string | undefined,
  now: Date,
): z.infer<typeof AppealBody> {
  const texts = locale === undefined ? Object.values(appeal.texts) : [textFor(appeal, locale)]
  return {
    slug: appeal.slug,
    // A planned closing takes effect to the second; the job that closes the appeal may run later.
    state: appeal.state === 'archived' ? 'archived' : isOpenAt(appeal, now) ? 'open' : 'closed',
    safety: appeal.safety,
    kind: appeal.kind,
    campaign: { slug: appeal.campaign.slug, name: appeal.campaign.name },
    openedOn: appeal.openedOn,
    closesAt: appeal.closesAt?.toISOString() ?? null,
    closedAt: appeal.closedAt?.toISOString() ?? null,
    texts: Object.fromEntries(
      texts.map(({ locale, title, shortTitle, opening, byline, dated, body, links }) => [
        locale,
        { title, shortTitle, opening, byline, dated, body, links },
      ]),
    ),
    textVersion: appeal.textVersion,
    addressees: texts.flatMap(({ locale, addressees }) => addressees.map((one) => ({ locale, ...one }))),
    initiators: texts.flatMap(({ locale, initiators }) => initiators.map((one) => ({ locale, ...one }))),
    visibilities,
    counts,
  }
}

export const NamesBody = z.object({
  signatures: z.array(
    z.object({
      name: z.string(),
      descriptor: z.string().nullable(),
      country: z.string().nullable(),
      signedOn: z.iso.date(),
      source: z.enum(['confirmed', 'collected', 'conveyed']),
    }),
  ),
  next: z.string().nullable(),
})
