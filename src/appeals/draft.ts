import { z } from 'zod'
import { line, slug } from '../campaigns/campaign.ts'
import { floorHour } from '../core/clock.ts'
import { LOST_LETTER, LOST_LETTER_WORDS } from '../core/lost-letter.ts'
import { VISIBILITIES, VisibilitySchema } from '../core/visibility.ts'
import { dedent } from '../texts/pasted-text.ts'
import { PolicyOverrides } from './policy.ts'

/** Characters that no text may hold: controls, except tabs and line ends, and direction overrides. */
export const CONTROL = /[^\P{Cc}\n\t]|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u

/**
 * Text of several lines: NFC, trimmed, without the indentation that all lines share, line ends as `\n`, no controls
 * except tabs, no direction overrides.
 */
const text = (most: number) =>
  z
    .string()
    .transform((given) => dedent(given.replace(/\r\n?/g, '\n').normalize('NFC')).trim())
    .refine((given) => given !== '', 'must not be empty')
    .refine((given) => [...given].length <= most, `must have at most ${most} characters`)
    .refine((given) => !CONTROL.test(given), 'must not hold control or direction-override characters')
    .refine((given) => !LOST_LETTER.test(given), LOST_LETTER_WORDS)

/** A single line of text, which the file may wrap over several lines. */
export const folded = (most: number) =>
  z
    .string()
    .transform((given) => given.replace(/[ \t\r\n]+/g, ' '))
    .pipe(line(most))

const LOCALE = /^[a-z]{2,3}$/
export const locale = z.string().regex(LOCALE, 'must be a language code such as be, ru or en')

const TIME = /^2[01]\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/

/** A time in ISO 8601 with an offset, on a full hour of UTC: `2027-06-01T00:00+03:00`. */
export const fullHour = z
  .string()
  .regex(TIME, { message: 'must be a time such as 2027-06-01T00:00+03:00', abort: true })
  .refine(isDate, { message: 'is not a day of the calendar', abort: true })
  .transform((given) => new Date(given))
  .refine((date) => date.getTime() === floorHour(date).getTime(), 'must be a full hour')

function isDate(given: string): boolean {
  const day = new Date(`${given.slice(0, 10)}T00:00Z`)
  const isTime = [given, day].every((time) => !Number.isNaN(new Date(time).getTime()))
  return isTime && day.toISOString().slice(0, 10) === given.slice(0, 10)
}

const LINK_WORDS = 'must be an address such as https://t.me/relatives'

/** An address on the web that readers can follow, as it was written. */
const httpsUrl = z
  .string()
  .transform((given) => given.trim())
  .refine((given) => /^https:\/\/[^\s"<>\\^`{|}]{1,500}$/.test(given) && URL.canParse(given), {
    message: LINK_WORDS,
    abort: true,
  })
  .refine((given) => new URL(given).username === '' && new URL(given).hostname.includes('.'), LINK_WORDS)

/** Policy overrides. Names change from snake_case in the file (`live_counts`) to camelCase in the database. */
const policy = z
  .record(z.string(), z.unknown())
  .transform((given) =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    ),
  )
  .pipe(PolicyOverrides)

const anyVisibilities = z
  .array(VisibilitySchema)
  .refine((given) => new Set(given).size === given.length, 'must name each once')
  // Always in the same order, so that equal choices are stored equally.
  .transform((given) => VISIBILITIES.filter((visibility) => given.includes(visibility)))

const AT_LEAST_ONE = 'must name at least one'

export const visibilities = anyVisibilities.refine((given) => given.length > 0, AT_LEAST_ONE)

/** The texts of one locale. `body` is the locale's Markdown section in the file. */
const DraftText = z.strictObject({
  title: folded(150),
  short_title: folded(80),
  opening: folded(300).optional(),
  byline: folded(300).optional(),
  /** Place and day as the authors wrote them: "Vilnius, 12 March 2027". */
  dated: folded(100).optional(),
  addressees: z
    .array(z.strictObject({ name: folded(150), ask: text(2_000).optional() }))
    .max(50, 'must have at most 50')
    .default([]),
  initiators: z
    .array(z.strictObject({ name: folded(100), descriptor: folded(200).or(z.literal('')).default('') }))
    .max(300, 'must have at most 300')
    .default([]),
  no_email: folded(500).optional(),
  links: z
    .array(z.strictObject({ name: folded(80), url: httpsUrl }))
    .max(10, 'must have at most 10')
    .default([]),
  body: text(60_000),
})

/** An unopened appeal with all settings and texts. Fields are named as in the appeal's file. */
export const AppealDraft = z
  .strictObject({
    slug,
    kind: z.enum(['letter', 'manifesto', 'statement', 'petition']),
    safety: z.enum(['protected', 'open']).default('protected'),
    policy: policy.default({}),
    /** None: organisations alone endorse. */
    visibilities: anyVisibilities.default([...VISIBILITIES]),
    seats: z.int().min(1).max(4).default(2),
    goal: z.int().min(1).max(100_000_000).optional(),
    closes: fullHour.optional(),
    source_locale: locale,
    texts: z.record(locale, DraftText),
  })
  .refine((draft) => draft.texts[draft.source_locale], {
    path: ['source_locale'],
    message: 'must be one of the languages under texts',
  })
  .refine(({ kind, visibilities }) => visibilities.length > 0 || kind === 'statement', {
    path: ['visibilities'],
    message: `${AT_LEAST_ONE}; none only for a statement, which organisations alone endorse`,
  })

export type AppealDraft = z.output<typeof AppealDraft>
export type AppealDraftText = z.output<typeof DraftText>
