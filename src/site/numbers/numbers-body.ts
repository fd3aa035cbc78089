import { z } from 'zod'
import { CountsBody } from '../api-bodies.ts'

const Day = z.iso.date()

/** The public numbers as JSON. */
export const NumbersBody = z.object({
  asOf: z.iso.datetime().describe('when the series was made; it may be made less often than `counts` move'),
  counts: CountsBody,
  series: z
    .array(z.object({ from: Day, to: Day, n: z.int() }))
    .nullable()
    .describe('by period, the oldest first, both days inclusive; the sum is the total of `asOf`. null: held back'),
  countries: z
    .array(z.object({ country: z.string(), n: z.int() }))
    .nullable()
    .describe('as public signers gave them, from ten up, the most first; null: not told of this appeal'),
  corrections: z.array(
    z.object({
      day: Day.describe('of withdrawals the first day of their month'),
      cause: z.string(),
      n: z.int().nullable().describe('null: fewer than ten withdrawals'),
      reason: z.string(),
    }),
  ),
  list: z
    .object({ rows: z.int(), sha256: z.string(), day: Day })
    .nullable()
    .describe('the hash of the list of public names as last made'),
  destroyedOn: Day.nullable().describe('when the marks of the addresses were destroyed'),
})
