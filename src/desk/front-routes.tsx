import { isOpenAt } from '../appeals/appeal.ts'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { roleMay } from '../staff/roles.ts'
import type { Site } from '../ui/frame.ts'
import { listDeskAppeals } from './list-appeals.ts'
import { FrontPage } from './pages/front.tsx'
import type { StaffRoutes } from './registrar.ts'
import { shownAppeal } from './shown-appeal.ts'
import { listWaiting } from './waiting/list-waiting.ts'

/** `/staff`. */
export function frontRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  routes.add(
    { kind: 'page', method: 'get', path: '/staff', action: 'desk.seen' },
    async (c, { session: { account }, actor }) => {
      const [waiting, listed] = await Promise.all([listWaiting(deps, actor), listDeskAppeals(deps, actor)])
      const now = deps.clock.now()
      const appeals = listed.map(({ appeal, counts }) => ({
        ...{ appeal, counts },
        shown: shownAppeal(deps, c, appeal),
        isOpen: isOpenAt(appeal, now),
      }))
      const looksAtNames = roleMay(account.role, 'names.read')
      const page = { account, waiting, looksAtNames, appeals }
      return html(c, <FrontPage frame={frameOf(c, site)} {...page} />)
    },
  )
}
