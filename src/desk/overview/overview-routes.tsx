import type { Deps } from '../../deps.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import type { Site } from '../../ui/frame.ts'
import { OverviewPage } from '../pages/overview/overview.tsx'
import type { StaffRoutes } from '../registrar.ts'
import { shownAppeal } from '../shown-appeal.ts'
import { slugOf } from '../slug-of.ts'
import { appealOverview } from './appeal-overview.ts'

/** `/staff/a/:slug`. */
export function overviewRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  routes.add(
    { kind: 'page', method: 'get', path: '/staff/a/:slug', action: 'desk.seen' },
    async (c, { session: { account }, actor }) => {
      const overview = await appealOverview(deps, actor, slugOf(c))
      const shown = shownAppeal(deps, c, overview.appeal)
      return html(c, <OverviewPage {...{ frame: frameOf(c, site), account, shown, overview }} />)
    },
  )
}
