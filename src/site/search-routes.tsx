import { type Context, Hono } from 'hono'
import type { Appeal } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { publicAppeal } from '../appeals/public-appeal.ts'
import { offeredLanguage } from '../appeals/reading.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { readForm } from '../http/form-body.ts'
import { html } from '../http/html.ts'
import { countRequest } from '../http/network-limit.ts'
import { type Paused, paused } from '../http/paused.ts'
import type { Site } from '../ui/frame.ts'
import { isSearchOffered } from './is-search-offered.ts'
import type { Search } from './pages/found-head.tsx'
import { FoundNamesPage, searchSwitch } from './pages/found-names.tsx'
import { type FoundPublicNames, searchPublicNames } from './search-names.ts'

/** The search in an appeal's public names. The searched words come in a body and stand in no address. */
export function searchRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  // An address without its form, as a browser restores it, leads to the page that has the form.
  app.get('/a/:slug/names/search', async (c) => {
    const { slug } = await searchedAppeal(c)
    const { search } = new URL(c.req.url)
    return c.redirect(`/a/${slug}/names${search}`, 303)
  })

  app.post('/a/:slug/names/search', async (c) => {
    const appeal = await searchedAppeal(c)
    const { q = '', after, language } = await readForm(c, ['q', 'after', 'language'])
    const search = { q, after: after || undefined }
    const reading = readingBy(c, appeal, offeredLanguage(appeal, language))
    const frame = appealFrame(c, site, appeal, reading, searchSwitch(appeal.slug))
    const { found, tooMany, status } = await find(c, appeal, search)
    const shown = { frame, appeal, text: reading.text, search, found, tooMany }
    return html(c, <FoundNamesPage {...shown} />, status)
  })
  return app

  async function searchedAppeal(c: Context): Promise<Appeal> {
    const { appeal } = await publicAppeal(deps, c.req.param('slug'))
    if (!isSearchOffered(appeal)) throw new Refusal('not_found')
    return appeal
  }

  async function find(c: Context, appeal: Appeal, search: Search): Promise<Outcome> {
    try {
      countRequest(deps, c, 'search')
      return { found: await searchPublicNames(deps, appeal, search), tooMany: false, status: 200 }
    } catch (error) {
      return { found: null, ...paused(deps, c, error) }
    }
  }
}

type Outcome = { found: FoundPublicNames; tooMany: false; status: 200 } | ({ found: null } & Paused)
