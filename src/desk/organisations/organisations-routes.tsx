import type { Context } from 'hono'
import { isRefusal, Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { decideEndorsement } from '../../endorsements/decide/decide-endorsement.ts'
import { readForm } from '../../http/form-body.ts'
import { localeOf } from '../../http/frame.ts'
import type { Site } from '../../ui/frame.ts'
import { goTo } from '../go.ts'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { slugOf } from '../slug-of.ts'
import { organisationOrNull, toldAnswer } from './organisation-answer.ts'
import { seenIn } from './organisation-fields.ts'
import { ANSWER_BOX, organisationsPath } from './organisation-lists.ts'
import { organisationsOverview } from './organisations-overview.ts'
import { placeOf, showOrganisations } from './show-organisations.tsx'

/** `/staff/a/:slug/organisations`: the lists of an appeal's organisations, and the approval of one. */
export function organisationsRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const page = { kind: 'page', path: '/staff/a/:slug/organisations' } as const

  routes.add({ ...page, method: 'get', action: 'endorsements.read' }, async (c, signed) => {
    const told = { slug: slugOf(c), id: c.req.query('id'), done: c.req.query('done') }
    return showOrganisations(deps, site, c, signed, { answer: await toldAnswer(deps, signed.actor, told) })
  })

  routes.add({ ...page, method: 'post', action: 'endorsement.approved' }, async (c, signed) => {
    // Another campaign's appeal is as unknown as none, whatever was sent.
    await organisationsOverview(deps, signed.actor, slugOf(c))
    const { approve = '' } = await readForm(c, ['approve'])
    const seen = seenIn(approve)
    if (!seen) throw new Refusal('malformed')
    return approveSeen(c, signed, seen)
  })

  async function approveSeen(c: Context, signed: Signed, { id, version }: { id: string; version: string }) {
    const slug = slugOf(c)
    try {
      const made = await decideEndorsement(deps, signed.actor, { slug, id, version, as: 'approve' })
      // A decision made before is told once more: a double click shows the second answer.
      const before = version.includes('.') ? 'kept' : 'approved'
      const told = `id=${id}&done=${made ?? before}`
      return goTo(c, `${organisationsPath(placeOf(c), localeOf(c))}&${told}#${ANSWER_BOX}`)
    } catch (error) {
      if (!isRefusal(error, 'conflict') && !isUnknown(error)) throw error
      const endorsement = await organisationOrNull(deps, signed.actor, { slug, id })
      return showOrganisations(deps, site, c, signed, {
        answer: { made: null, endorsement, isArchived: isLate(error) },
        status: 409,
      })
    }
  }
}

const isUnknown = (error: unknown): boolean => isRefusal(error, 'not_found') && error.reason === 'unknown_endorsement'

const isLate = (error: unknown): boolean => isRefusal(error, 'conflict') && error.reason === 'archived'
