import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { readJson } from '../../http/json-body.ts'
import { decideNames } from '../../moderation/decide-names.ts'
import { listNames } from '../../moderation/list-names.ts'
import { searchNames } from '../../moderation/search-names.ts'
import { Listing, readListing } from '../listing.ts'
import type { StaffRoutes } from '../registrar.ts'
import { slugOf } from '../slug-of.ts'
import {
  DecidedBody,
  decidedBody,
  FoundNamesBody,
  foundNamesBody,
  NameDecisions,
  NameFilterQuery,
  NameSearch,
  NamesBody,
  namesBody,
  SlugParam,
} from './names-bodies.ts'

const NamesQuery = z.object({ ...NameFilterQuery, ...Listing.shape })

/** The staff API's names of an appeal, searches for them, and decisions about them. */
export function namesApi(deps: Deps, routes: StaffRoutes): void {
  const names = { kind: 'api', params: SlugParam } as const

  routes.add(
    {
      ...names,
      method: 'get',
      path: '/api/v1/staff/appeals/:slug/names',
      action: 'names.read',
      access: 'read',
      summary: 'The public names of an appeal, the oldest day first',
      query: NamesQuery,
      answers: { status: 200, body: NamesBody },
      refuses: [401, 403, 404, 422, 503],
    },
    async (c, { actor }) => {
      const query = readListing(c, NamesQuery)
      return c.json(namesBody(await listNames(deps, actor, { slug: slugOf(c), ...query })))
    },
  )

  // A POST, so that the words stand in no URL.
  routes.add(
    {
      ...names,
      method: 'post',
      path: '/api/v1/staff/appeals/:slug/names/search',
      action: 'names.read',
      access: 'read',
      summary: 'The public names that fit all words, the oldest day first',
      body: NameSearch,
      answers: { status: 200, body: FoundNamesBody },
      refuses: [400, 401, 403, 404, 413, 415, 422, 503],
    },
    async (c, { actor }) => {
      const search = await readJson(c, NameSearch)
      return c.json(foundNamesBody(await searchNames(deps, actor, { slug: slugOf(c), ...search })))
    },
  )

  routes.add(
    {
      ...names,
      method: 'post',
      path: '/api/v1/staff/appeals/:slug/names/decisions',
      action: 'name.kept',
      access: 'write',
      summary: 'Keeps or hides names, all of them in one transaction',
      body: NameDecisions,
      answers: { status: 200, body: DecidedBody },
      refuses: [400, 401, 403, 404, 413, 415, 422, 503],
    },
    async (c, { actor }) => {
      const { decisions } = await readJson(c, NameDecisions)
      return c.json(decidedBody(await decideNames(deps, actor, { slug: slugOf(c), about: 'names', decisions })))
    },
  )
}
