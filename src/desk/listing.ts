import type { Context } from 'hono'
import { z } from 'zod'
import { Refusal } from '../core/errors.ts'
import { fieldErrors } from '../http/field-errors.ts'
import { localeOf } from '../http/frame.ts'
import type { MessageKey } from '../locale/translate.ts'

const LIMIT: MessageKey = 'field.limit_200'

const after = z.string().optional().describe('`next` of the page before')
const limit = z.number(LIMIT).int(LIMIT).min(1, LIMIT).max(200, LIMIT).default(50)

/** The place in a list, and the names a page, of a body in JSON. */
export const ListingFields = { after, limit }

/** The query of every list of the staff API. */
export const Listing = z.object({
  after,
  limit: z.coerce.number(LIMIT).int(LIMIT).min(1, LIMIT).max(200, LIMIT).default(50),
})

/** The query of a list, by its schema. Refuses with invalid, an error for each field. */
export function readListing<Schema extends typeof Listing>(c: Context, schema: Schema): z.output<Schema> {
  // Numbers are also read from `0x10`, `1e2` and ` 7 `.
  if (!/^\d*$/.test(c.req.query('limit') ?? ''))
    throw new Refusal('invalid', { errors: [{ path: 'limit', message: LIMIT }] })
  const query = schema.safeParse(c.req.query())
  if (query.success) return query.data
  throw new Refusal('invalid', { errors: fieldErrors(query.error.issues, localeOf(c)) })
}
