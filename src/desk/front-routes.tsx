import { isOpenAt } from '../appeals/appeal.ts'
import type { Deps } from '../deps.ts'
import { frameOf, preferredBy } from '../http/frame.ts'
import { html } from '../http/html.ts'
import type { Site } from '../ui/frame.ts'
import { type DeskAppeal, listDeskAppeals } from './list-appeals.ts'
import { FrontPage, type WaitingLine } from './pages/front.tsx'
import type { StaffRoutes } from './registrar.ts'

/** `/staff`. */
export function frontRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  routes.add(
    { kind: 'page', method: 'get', path: '/staff', action: 'desk.seen' },
    async (c, { session: { account }, actor }) => {
      const listed = await listDeskAppeals(deps, actor)
      const now = deps.clock.now()
      const appeals = listed.map(({ appeal, counts }) => ({ appeal, counts, isOpen: isOpenAt(appeal, now) }))
      const page = { account, appeals, preferred: preferredBy(c), publicUrl: deps.config.publicUrl }
      return html(c, <FrontPage frame={frameOf(c, site)} waiting={waitingIn(listed)} {...page} />)
    },
  )
}

/** The work that waits in all appeals, the oldest first. */
const waitingIn = (listed: readonly DeskAppeal[]): WaitingLine[] =>
  listed
    .flatMap(({ appeal, names, reports }): WaitingLine[] => [
      ...(reports ? [{ appeal, of: 'reports' as const, ...reports }] : []),
      ...(names ? [{ appeal, of: 'names' as const, ...names }] : []),
    ])
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
