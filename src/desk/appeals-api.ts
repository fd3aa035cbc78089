import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { CountsBody } from '../site/api-bodies.ts'
import { listDeskAppeals } from './list-appeals.ts'
import type { StaffRoutes } from './registrar.ts'
import { waitingEndorsements } from './waiting/waiting-endorsements.ts'
import { roleSees } from './waiting/waiting-item.ts'
import { waitingNames } from './waiting/waiting-names.ts'

const AppealsBody = z.object({
  appeals: z.array(
    z.object({
      slug: z.string(),
      state: z.enum(['draft', 'open', 'closed', 'archived']),
      safety: z.enum(['protected', 'open']),
      counts: CountsBody.nullable().describe('as the public sees them; null before the appeal opens'),
      waiting: z
        .object({
          names: z.int().describe('public names to be looked at'),
          oldestName: z.iso.date().nullable().describe('the day since which the oldest of them waits'),
          reports: z.int().describe('reported names to be decided'),
          endorsements: z.int().describe('organisations that wait for a decision: offers, changes and reported ones'),
        })
        .describe('as far as the role is told of it: nothing for an exporter'),
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
      const listed = await listDeskAppeals(deps, actor)
      const stored = listed.map(({ appeal }) => appeal)
      const items = [...(await waitingNames(deps.db, stored)), ...(await waitingEndorsements(deps.db, stored))]
      const waiting = items.filter((item) => roleSees(actor.role, item))
      const appeals = listed.map(({ appeal: { slug, state, safety }, counts }) => {
        const own = (of: 'names' | 'reports' | 'endorsements') =>
          waiting.find((item) => item.appeal === slug && item.of === of)
        return {
          ...{ slug, state, safety, counts },
          waiting: {
            names: own('names')?.n ?? 0,
            oldestName: own('names')?.since ?? null,
            reports: own('reports')?.n ?? 0,
            endorsements: own('endorsements')?.n ?? 0,
          },
        }
      })
      return c.json({ appeals })
    },
  )
}
