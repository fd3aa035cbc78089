import type { Context } from 'hono'
import { isRefusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf, preferredBy } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { LOCALES } from '../locale/locale.ts'
import { listNames, type NamePage } from '../moderation/list-names.ts'
import { listReports } from '../moderation/list-reports.ts'
import type { StaffActor } from '../staff/actor.ts'
import type { Site } from '../ui/frame.ts'
import { FILTERS, NAME_LISTS, type NamesPlace } from './name-lists.ts'
import { answerNames, type NamesAnswer } from './names-answer.ts'
import { readNamesForm } from './names-form.ts'
import { namesOverview } from './names-overview.ts'
import { NamesPage, namesSwitch } from './pages/names/names.tsx'
import type { Signed, StaffRoutes } from './registrar.ts'
import { slugOf } from './slug-of.ts'

const NAMES_A_PAGE = 50

/** `/staff/a/:slug/names`: the lists of an appeal's names, and the decisions about them. */
export function namesRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const names = { kind: 'page', path: '/staff/a/:slug/names' } as const

  routes.add({ ...names, method: 'get', action: 'names.read' }, (c, signed) => show(c, signed, null))

  // Each decision asks for its own action again.
  routes.add({ ...names, method: 'post', action: 'names.read' }, async (c, signed) => {
    const { slug, list } = placeOf(c)
    // Another campaign's appeal is as unknown as none, whatever was sent.
    await namesOverview(deps, signed.actor, slug)
    const sent = await readNamesForm(c)
    return show(c, signed, await answerNames(deps, signed.actor, { slug, list, sent }))
  })

  async function show(
    c: Context,
    { session: { account }, actor }: Signed,
    answer: NamesAnswer | null,
  ): Promise<Response> {
    const asked = placeOf(c)
    const overview = await namesOverview(deps, actor, asked.slug)
    const { page, place } = await pageAt(actor, asked)
    const frame = frameOf(c, site, { switch: LOCALES.map((language) => namesSwitch(language, place, answer)) })
    const shown = { frame, account, preferred: preferredBy(c), publicUrl: deps.config.publicUrl }
    return html(c, <NamesPage {...shown} overview={overview} place={place} page={page} answer={answer} />)
  }

  /** The page of a list at its cursor; the first one when no page gave the cursor. */
  async function pageAt(actor: StaffActor, place: NamesPlace): Promise<{ page: NamePage; place: NamesPlace }> {
    try {
      return { page: await listAt(actor, place), place }
    } catch (error) {
      if (place.after === undefined || !isRefusal(error, 'invalid')) throw error
      const first = { ...place, after: undefined }
      return { page: await listAt(actor, first), place: first }
    }
  }

  function listAt(actor: StaffActor, { slug, list, after }: NamesPlace): Promise<NamePage> {
    const wanted = { slug, after, limit: NAMES_A_PAGE }
    return list === 'reported'
      ? listReports(deps, actor, wanted)
      : listNames(deps, actor, { ...wanted, ...FILTERS[list] })
  }
}

/** The place in the lists that the address names; `waiting` for a list that there is not. */
const placeOf = (c: Context): NamesPlace => ({
  slug: slugOf(c),
  list: NAME_LISTS.find((list) => list === c.req.query('list')) ?? 'waiting',
  after: c.req.query('after') || undefined,
})
