import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { type EndorsementPage, listEndorsements } from '../../endorsements/decide/list-endorsements.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import type { Site } from '../../ui/frame.ts'
import { OrganisationsPage } from '../pages/organisations/organisations.tsx'
import type { Signed } from '../registrar.ts'
import { shownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'
import type { OrganisationAnswer } from './organisation-answer.ts'
import { ORGANISATION_LISTS, type OrganisationsPlace } from './organisation-lists.ts'
import { organisationsOverview } from './organisations-overview.ts'

const ORGANISATIONS_A_PAGE = 50

/** The place in the lists that the address names; without a list the one that the page chooses. */
export const placeOf = (c: Context): Pick<OrganisationsPlace, 'slug' | 'after'> & Partial<OrganisationsPlace> => {
  const list = ORGANISATION_LISTS.find((one) => one === c.req.query('list'))
  return { slug: slugOf(c), ...(list && { list }), after: c.req.query('after') || undefined }
}

/** The page of an appeal's organisations, with what was just done. Refuses as `readAppeal` does. */
export async function showOrganisations(
  deps: Deps,
  site: Site,
  c: Context,
  { session: { account }, actor }: Signed,
  { answer, status = 200 }: { answer: OrganisationAnswer | null; status?: 200 | 404 | 409 },
): Promise<Response> {
  const asked = placeOf(c)
  const overview = await organisationsOverview(deps, actor, asked.slug)
  // Where reports alone wait, these are shown first.
  const first = overview.waiting?.asked || !overview.waiting?.reported ? 'waiting' : 'reported'
  const { place, page } = await pageAt(deps, actor, { list: first, ...asked })
  const appeal = shownAppeal(deps, c, overview.appeal)
  const now = deps.clock.now()
  return html(
    c,
    <OrganisationsPage {...{ frame: frameOf(c, site), account, appeal, overview, place, page, answer, now }} />,
    status,
  )
}

/** The page at its cursor; the first one when no page gave the cursor. */
async function pageAt(
  deps: Deps,
  actor: Signed['actor'],
  place: OrganisationsPlace,
): Promise<{ place: OrganisationsPlace; page: EndorsementPage }> {
  const { slug, list: queue, after } = place
  try {
    return { place, page: await listEndorsements(deps, actor, { slug, queue, after, limit: ORGANISATIONS_A_PAGE }) }
  } catch (error) {
    if (after === undefined || !isRefusal(error, 'invalid')) throw error
    return pageAt(deps, actor, { ...place, after: undefined })
  }
}
