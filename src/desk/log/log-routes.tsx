import type { Deps } from '../../deps.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { LOCALES } from '../../locale/locale.ts'
import { readLog } from '../../staff/read-log.ts'
import type { Site } from '../../ui/frame.ts'
import { LogPage, logSwitch } from '../pages/log.tsx'
import type { StaffRoutes } from '../registrar.ts'

const ENTRIES_A_PAGE = 50

/** `/staff/log`: what was done in the campaign. */
export function logRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  routes.add(
    { kind: 'page', method: 'get', path: '/staff/log', action: 'log.read' },
    async (c, { session: { account }, actor }) => {
      const after = c.req.query('after')
      const log = await readLog(deps, actor, { campaignId: actor.campaign, after, limit: ENTRIES_A_PAGE })
      const frame = frameOf(c, site, { switch: LOCALES.map((language) => logSwitch(language, after)) })
      return html(c, <LogPage frame={frame} account={account} log={log} isFirst={after === undefined} />)
    },
  )
}
