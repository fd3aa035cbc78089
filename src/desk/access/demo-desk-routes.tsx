import { isRefusal, Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { tokenParam } from '../../http/token-param.ts'
import { openDemoSession } from '../../staff/sessions/demo-session.ts'
import type { Site } from '../../ui/frame.ts'
import { setSessionCookie } from '../cookies.ts'
import { goTo } from '../go.ts'
import { DemoPage } from '../pages/access/demo.tsx'
import { LinkGonePage } from '../pages/access/link-gone.tsx'
import type { StaffRoutes } from '../registrar.ts'

/** `/staff/demo/:token`: opens the demo's desk. */
export function demoDeskRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const path = '/staff/demo/:token'

  routes.add({ kind: 'page', method: 'get', path, action: null }, (c) => {
    if (!deps.demoStaff) throw new Refusal('not_found')
    return html(c, <DemoPage frame={frameOf(c, site)} path={c.req.path} />)
  })

  routes.add({ kind: 'page', method: 'post', path, action: null }, async (c) => {
    try {
      const { token } = await openDemoSession(deps, tokenParam(c))
      setSessionCookie(c, deps.config, token)
      return goTo(c, '/staff')
    } catch (error) {
      if (!isRefusal(error, 'gone')) throw error
      return html(c, <LinkGonePage frame={frameOf(c, site)} link="demo" />, 410)
    }
  })
}
