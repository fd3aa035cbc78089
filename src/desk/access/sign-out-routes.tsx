import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { endSession } from '../../staff/sessions/end-session.ts'
import type { Site } from '../../ui/frame.ts'
import { clearDeviceCookie, clearSessionCookie } from '../cookies.ts'
import { goTo } from '../go.ts'
import { safeNext } from '../next.ts'
import { BrowserForgottenPage, SignedOutPage, SignOutPage } from '../pages/access/sign-out.tsx'
import type { StaffRoutes } from '../registrar.ts'

/** `/staff/sign-out`: ends the session, and makes the browser forget that it is a known device. */
export function signOutRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const path = '/staff/sign-out'

  routes.add({ kind: 'page', method: 'get', path, action: null }, (c, session) => {
    const frame = frameOf(c, site)
    return html(c, session ? <SignOutPage frame={frame} account={session.account} /> : <SignedOutPage frame={frame} />)
  })

  routes.add({ kind: 'page', method: 'post', path, action: null }, async (c, session) => {
    const sent = await readForm(c, ['do', 'next'])
    const isForget = sent.do === 'forget'
    if (session) await endSession(deps, session)
    clearSessionCookie(c, deps.config)
    if (!isForget) return goTo(c, safeNext(sent.next) ?? path)
    clearDeviceCookie(c, deps.config)
    c.header('Clear-Site-Data', '"cookies", "storage"')
    return html(c, <BrowserForgottenPage frame={frameOf(c, site)} />)
  })
}
