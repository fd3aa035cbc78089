import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { CountsBody } from '../site/api-bodies.ts'
import { listDeskAppeals } from './list-appeals.ts'
import type { StaffRoutes } from './registrar.ts'

const AppealsBody = z.object({
  appeals: z.array(
    z.object({
      slug: z.string(),
      state: z.enum(['draft', 'open', 'closed', 'archived']),
      safety: z.enum(['protected', 'open']),
      counts: CountsBody.nullable().describe('as the public sees them; null before the appeal opens'),
      waiting: z.object({
        names: z.int().describe('public names to be looked at'),
        oldestName: z.iso.date().nullable().describe('the day since which the oldest of them waits'),
        reports: z.int().describe('reported names to be decided'),
        endorsements: z.int(),
      }),
    }),
  ),
})

/** The staff API's list of appeals. */
export function appealsApi(deps: Deps, routes: StaffRoutes): void {
  routes.add(
    {
      kind: 'api',
      method: 'get',
      path: '/api/v1/staff/appeals',
      action: 'desk.seen',
      access: 'read',
      summary: 'The appeals of the campaign, drafts too, with what waits in each',
      answers: { status: 200, body: AppealsBody },
      refuses: [401, 503],
    },
    async (c, { actor }) => {
      const appeals = await listDeskAppeals(deps, actor)
      return c.json({
        appeals: appeals.map(({ appeal: { slug, state, safety }, counts, names, reports }) => ({
          ...{ slug, state, safety, counts },
          waiting: {
            names: names?.n ?? 0,
            oldestName: names?.since ?? null,
            reports: reports?.n ?? 0,
            // Organisations cannot sign yet.
            endorsements: 0,
          },
        })),
      })
    },
  )
}
