import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { readLog } from '../../staff/read-log.ts'
import { Listing, readListing } from '../listing.ts'
import type { StaffRoutes } from '../registrar.ts'

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
      const query = readListing(c, Listing)
      const { entries, next, head } = await readLog(deps, actor, { campaignId: actor.campaign, ...query })
      return c.json({ entries: entries.map(({ subjectHandle: _, ...entry }) => entry), next, head })
    },
  )
}
