import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { tokenParam } from '../../http/token-param.ts'
import { findStoppable, stopByLink } from '../../staff/losses/stop-reset.ts'
import type { Site } from '../../ui/frame.ts'
import { NothingToStopPage, StoppedPage, StopResetPage } from '../pages/access/stop-reset.tsx'
import type { StaffRoutes } from '../registrar.ts'

/** `/staff/stop-reset/:token`: [Stop this] of a letter. A GET stops nothing, since mail scanners open links. */
export function stopResetRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const page = { kind: 'page', path: '/staff/stop-reset/:token', action: null } as const

  routes.add({ ...page, method: 'get' }, (c) =>
    orGone(c, async () => {
      const waiting = await findStoppable(deps, tokenParam(c))
      return html(c, <StopResetPage frame={frameOf(c, site)} path={c.req.path} waiting={waiting} />)
    }),
  )

  routes.add({ ...page, method: 'post' }, (c) =>
    orGone(c, async () => {
      countRequest(deps, c, 'staff')
      await stopByLink(deps, tokenParam(c))
      return html(c, <StoppedPage frame={frameOf(c, site)} />)
    }),
  )

  async function orGone(c: Context, answer: () => Promise<Response>): Promise<Response> {
    try {
      return await answer()
    } catch (error) {
      if (!isRefusal(error, 'gone')) throw error
      return html(c, <NothingToStopPage frame={frameOf(c, site)} />, 410)
    }
  }
}
