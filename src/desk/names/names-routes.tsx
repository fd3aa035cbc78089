import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readPairs } from '../../http/form-body.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { LOCALES } from '../../locale/locale.ts'
import { listNames } from '../../moderation/list-names.ts'
import { listReports } from '../../moderation/list-reports.ts'
import { searchNames } from '../../moderation/search-names.ts'
import type { StaffActor } from '../../staff/actor.ts'
import type { Site } from '../../ui/frame.ts'
import { goTo } from '../go.ts'
import { NamesPage, namesSwitch, type PlacedNames } from '../pages/names/names.tsx'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { shownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'
import { FILTERS, isSearch, type ListPlace, NAME_LISTS, type NamesPlace } from './name-lists.ts'
import { answerNames, type NamesAnswer } from './names-answer.ts'
import { hasNames, namesIn, searchIn } from './names-form.ts'
import { namesOverview } from './names-overview.ts'

const NAMES_A_PAGE = 50

/** `/staff/a/:slug/names`: the lists of an appeal's names, a search in them, and the decisions about them. */
export function namesRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const names = { kind: 'page', path: '/staff/a/:slug/names', action: 'names.read' } as const
  const search = { ...names, path: '/staff/a/:slug/names/search' } as const

  routes.add({ ...names, method: 'get' }, (c, signed) => show(c, signed, placeOf(c), null))

  // Each decision asks for its own action again.
  routes.add({ ...names, method: 'post' }, async (c, signed) => {
    const place = placeOf(c)
    // Another campaign's appeal is as unknown as none, whatever was sent.
    await namesOverview(deps, signed.actor, place.slug)
    const sent = namesIn(await readPairs(c))
    return show(c, signed, place, await answerNames(deps, signed.actor, { place, sent }))
  })

  // An address without its form, as after signing in, leads to the page that has the form.
  routes.add({ ...search, method: 'get' }, async (c, { actor }) => {
    await namesOverview(deps, actor, slugOf(c))
    return goTo(c, `/staff/a/${slugOf(c)}/names`)
  })

  routes.add({ ...search, method: 'post' }, async (c, signed) => {
    await namesOverview(deps, signed.actor, slugOf(c))
    const pairs = await readPairs(c)
    const place = searchIn(slugOf(c), pairs)
    const answer = hasNames(pairs) ? await answerNames(deps, signed.actor, { place, sent: namesIn(pairs) }) : null
    return show(c, signed, place, answer)
  })

  async function show(
    c: Context,
    { session: { account }, actor }: Signed,
    asked: NamesPlace,
    answer: NamesAnswer | null,
  ): Promise<Response> {
    const overview = await namesOverview(deps, actor, asked.slug)
    const placed = await pageAt(actor, asked)
    const { place } = placed
    const frame = frameOf(c, site, { switch: LOCALES.map((language) => namesSwitch(language, place, answer)) })
    const appeal = shownAppeal(deps, c, overview.appeal)
    return html(c, <NamesPage {...{ frame, account, appeal, overview, placed, answer }} />)
  }

  /** The page at its cursor; the first one when no page gave the cursor. */
  async function pageAt(actor: StaffActor, place: NamesPlace): Promise<PlacedNames> {
    try {
      return await namesAt(actor, place)
    } catch (error) {
      if (place.after === undefined || !isRefusal(error, 'invalid')) throw error
      return namesAt(actor, { ...place, after: undefined })
    }
  }

  async function namesAt(actor: StaffActor, place: NamesPlace): Promise<PlacedNames> {
    const { slug, after } = place
    const wanted = { slug, after, limit: NAMES_A_PAGE }
    if (isSearch(place)) {
      const filter = place.list ? FILTERS[place.list] : {}
      return { place, found: await searchNames(deps, actor, { ...wanted, ...filter, q: place.q }) }
    }
    const { list } = place
    const page =
      list === 'reported'
        ? await listReports(deps, actor, wanted)
        : await listNames(deps, actor, { ...wanted, ...FILTERS[list] })
    return { place, page }
  }
}

/** The place in the lists that the address names; `waiting` for a list that there is not. */
const placeOf = (c: Context): ListPlace => ({
  slug: slugOf(c),
  list: NAME_LISTS.find((list) => list === c.req.query('list')) ?? 'waiting',
  after: c.req.query('after') || undefined,
})
