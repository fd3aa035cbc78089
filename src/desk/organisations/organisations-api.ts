import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal, type Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { decideEndorsement } from '../../endorsements/decide/decide-endorsement.ts'
import { listEndorsements } from '../../endorsements/decide/list-endorsements.ts'
import type { QueuedEndorsement } from '../../endorsements/decide/queued-endorsement.ts'
import { seeOrganisation } from '../../endorsements/decide/see-organisation.ts'
import { readJson } from '../../http/json-body.ts'
import { problemOfType } from '../../http/problem.ts'
import type { StaffActor } from '../../staff/actor.ts'
import { Listing, readListing } from '../listing.ts'
import { SlugParam } from '../names/names-bodies.ts'
import type { StaffRoutes } from '../registrar.ts'
import { slugOf } from '../slug-of.ts'
import {
  EndorsementBody,
  EndorsementDecisionBody,
  EndorsementFilter,
  EndorsementsBody,
  endorsementBody,
  endorsementsBody,
} from './organisation-bodies.ts'

const EndorsementsQuery = z.object({ ...EndorsementFilter, ...Listing.shape })
const EndorsementParams = SlugParam.extend({ id: z.string() })

/** The staff API's organisations of an appeal, and decisions about them. */
export function organisationsApi(deps: Deps, routes: StaffRoutes): void {
  routes.add(
    {
      kind: 'api',
      method: 'get',
      path: '/api/v1/staff/appeals/:slug/endorsements',
      action: 'endorsements.read',
      access: 'read',
      summary: 'The organisations of an appeal: initiators first, then those that wait longest',
      params: SlugParam,
      query: EndorsementsQuery,
      answers: { status: 200, body: EndorsementsBody },
      refuses: [401, 403, 404, 422, 503],
    },
    async (c, { actor }) => {
      const { state: queue, ...place } = readListing(c, EndorsementsQuery)
      return c.json(endorsementsBody(await listEndorsements(deps, actor, { slug: slugOf(c), queue, ...place })))
    },
  )

  routes.add(
    {
      kind: 'api',
      method: 'post',
      path: '/api/v1/staff/appeals/:slug/endorsements/:id/decisions',
      action: 'endorsement.approved',
      access: 'write',
      summary: 'Approves, declines or removes an organisation; its representative gets a letter',
      params: EndorsementParams,
      body: EndorsementDecisionBody,
      answers: { status: 200, body: EndorsementBody },
      refuses: [400, 401, 403, 404, 409, 413, 415, 422, 503],
    },
    async (c, { actor }) => {
      const decision = await readJson(c, EndorsementDecisionBody)
      const wanted = { slug: slugOf(c), id: c.req.param('id') ?? '' }
      const seen = await seeOrganisation(deps, actor, wanted)
      try {
        await decideEndorsement(deps, actor, { ...wanted, ...decision })
      } catch (error) {
        if (!isRefusal(error, 'conflict') || error.reason !== 'endorsement_changed') throw error
        return changed(c, actor, wanted, error)
      }
      if (decision.as === 'remove' && seen.origin === 'entered') return c.json(endorsementBody(erased(seen)))
      return c.json(endorsementBody(await seeOrganisation(deps, actor, wanted)))
    },
  )

  /** The organisation as it stands now, for a decision about another version. */
  async function changed(
    c: Context,
    actor: StaffActor,
    wanted: { slug: string; id: string },
    refusal: Refusal,
  ): Promise<Response> {
    const endorsement = endorsementBody(await seeOrganisation(deps, actor, wanted))
    return problemOfType(c, refusal, 'changed', { endorsement })
  }
}

/** An entered organisation as its removal leaves it, although no row has it any more. */
const erased = (seen: QueuedEndorsement): QueuedEndorsement => ({
  ...seen,
  ...{ state: 'removed', confirmedOn: null, lookAlikes: [], reports: [] },
  organisation: { ...seen.organisation, website: null },
})
