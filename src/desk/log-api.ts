import { z } from 'zod'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { readLog } from '../staff/read-log.ts'
import type { StaffRoutes } from './registrar.ts'

const Listing = z.object({
  after: z.string().optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const LogBody = z.object({
  entries: z.array(
    z.object({
      seq: z.int().describe('counts the entries of the campaign alone'),
      at: z.iso.datetime().describe('the full hour in which it was done'),
      actor: z.object({
        id: z.string().describe('of an account; `token:` and the id of a token; `cli`: the operator; `system`'),
        handle: z.string().nullable().describe('null: no account, or that of a former member'),
      }),
      action: z.string(),
      subject: z.string().describe('a slug, or an id'),
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  next: z.string().nullable(),
  head: z.string().nullable().describe('recognises the log as it is now: `audit verify --head`'),
})

/** The staff API's log of the campaign. */
export function logApi(deps: Deps, routes: StaffRoutes): void {
  routes.add(
    {
      kind: 'api',
      method: 'get',
      path: '/api/v1/staff/log',
      action: 'log.read',
      access: 'read',
      summary: 'What was done in the campaign, the newest entry first',
      query: Listing,
      answers: { status: 200, body: LogBody },
      refuses: [401, 422, 503],
    },
    async (c, { actor }) => {
      const query = Listing.safeParse(c.req.query())
      if (!query.success || !/^\d*$/.test(c.req.query('limit') ?? ''))
        throw new Refusal('invalid', { errors: [{ path: 'limit', message: 'field.limit_200' }] })
      const { entries, next, head } = await readLog(deps, actor, { campaignId: actor.campaign, ...query.data })
      return c.json({ entries: entries.map(({ subjectHandle: _, ...entry }) => entry), next, head })
    },
  )
}
