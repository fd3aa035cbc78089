import type { Deps } from '../../deps.ts'
import { readJson } from '../../http/json-body.ts'
import { decideNames } from '../../moderation/decide-names.ts'
import { listReports } from '../../moderation/list-reports.ts'
import { Listing, readListing } from '../listing.ts'
import type { StaffRoutes } from '../registrar.ts'
import { slugOf } from '../slug-of.ts'
import { DecidedBody, decidedBody, ReportDecisions, ReportsBody, reportsBody, SlugParam } from './names-bodies.ts'

/** The staff API's reported names of an appeal, and decisions about them. */
export function reportsApi(deps: Deps, routes: StaffRoutes): void {
  const reports = { kind: 'api', params: SlugParam } as const

  routes.add(
    {
      ...reports,
      method: 'get',
      path: '/api/v1/staff/appeals/:slug/reports',
      action: 'names.read',
      access: 'read',
      summary: 'The reported names of an appeal, the oldest report first',
      query: Listing,
      answers: { status: 200, body: ReportsBody },
      refuses: [401, 403, 404, 422, 503],
    },
    async (c, { actor }) => {
      const query = readListing(c, Listing)
      return c.json(reportsBody(await listReports(deps, actor, { slug: slugOf(c), ...query })))
    },
  )

  routes.add(
    {
      ...reports,
      method: 'post',
      path: '/api/v1/staff/appeals/:slug/reports/decisions',
      action: 'report.kept',
      access: 'write',
      summary: 'Keeps, hides or removes reported names, all of them in one transaction',
      body: ReportDecisions,
      answers: { status: 200, body: DecidedBody },
      refuses: [400, 401, 403, 404, 413, 415, 422, 503],
    },
    async (c, { actor }) => {
      const { decisions } = await readJson(c, ReportDecisions)
      return c.json(decidedBody(await decideNames(deps, actor, { slug: slugOf(c), about: 'reports', decisions })))
    },
  )
}
