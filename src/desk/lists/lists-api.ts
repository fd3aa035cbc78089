import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { exportList } from '../../exports/export-list.ts'
import { FORMATS, PROFILES } from '../../exports/profile.ts'
import { readJson } from '../../http/json-body.ts'
import { SlugParam } from '../names/names-bodies.ts'
import type { StaffRoutes } from '../registrar.ts'
import { slugOf } from '../slug-of.ts'
import { sendList } from './send-list.ts'

const ListBody = z.strictObject({
  profile: z
    .enum(PROFILES)
    .describe('`public`: public names that are shown; `sealed`: private ones too, for key holders'),
  format: z.enum(FORMATS).describe('`jsonl` alone for the sealed list'),
  country: z.string().optional().describe('only signatures from this country, ISO 3166-1 alpha-2'),
  from: z.string().optional().describe('only signatures of this day and later, YYYY-MM-DD'),
  to: z.string().optional().describe('only signatures of this day and earlier'),
})

/** The staff API's lists that leave the house. */
export function listsApi(deps: Deps, routes: StaffRoutes): void {
  routes.add(
    {
      kind: 'api',
      method: 'post',
      path: '/api/v1/staff/appeals/:slug/exports',
      action: 'export.begun',
      access: 'write',
      summary: 'A list of an appeal as a file, streamed; one that breaks ends without its last chunk',
      params: SlugParam,
      body: ListBody,
      answers: { status: 200, type: '*/*', body: z.string().describe('the file') },
      refuses: [400, 401, 403, 404, 409, 413, 415, 422, 503],
    },
    async (c, { actor }) => {
      const { profile, format, ...filter } = await readJson(c, ListBody)
      return sendList(c, await exportList(deps, actor, { slug: slugOf(c), profile, format, filter }))
    },
  )
}
