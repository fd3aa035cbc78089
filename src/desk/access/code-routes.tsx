import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { knownDevice } from '../../staff/means/device.ts'
import { enterCode } from '../../staff/sessions/enter-code.ts'
import type { Session } from '../../staff/sessions/session.ts'
import type { Site } from '../../ui/frame.ts'
import { deviceCookie } from '../cookies.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { nextQuery, safeNext } from '../next.ts'
import { CodePage, type CodePageProps, codeSwitch } from '../pages/access/code.tsx'
import { SignInPage, signInSwitch } from '../pages/access/sign-in.tsx'
import type { StaffRoutes } from '../registrar.ts'
import { enter } from './enter.ts'

/** `/staff/code`: the second factor, for a browser whose passphrase was right. */
export function codeRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const path = '/staff/code'

  routes.add({ kind: 'page', method: 'get', path, action: null }, (c, session) => {
    const next = safeNext(c.req.query('next'))
    if (!session) return goTo(c, next ? `/staff/sign-in?${nextQuery(next)}` : '/staff/sign-in')
    return session.signedIn ? goTo(c, next ?? '/staff') : form(c, session, { next })
  })

  routes.add({ kind: 'page', method: 'post', path, action: null }, async (c, session) => {
    const { code, recovery, language, ...sent } = await readForm(c, ['code', 'recovery', 'next', 'language'])
    const next = safeNext(sent.next)
    if (!session)
      return html(c, <SignInPage frame={typedFrame(c, site, signInSwitch)} next={next} answer="ended" />, 401)
    if (session.signedIn) return goTo(c, next ?? '/staff')
    const shown = { recovery, next }
    if (language) return form(c, session, shown)
    if (!code?.trim() && !recovery?.trim())
      return form(c, session, { ...shown, errors: [errorAt(c, 'code', 'staff.code.missing')], status: 422 })
    try {
      const device = deviceCookie(c, deps.config)
      if (!knownDevice(deps, session.account.id, device)) countRequest(deps, c, 'staff')
      return enter(c, deps, await enterCode(deps, session, { code, recovery, device }), next)
    } catch (error) {
      if (isRefusal(error, 'unauthorized'))
        return form(c, session, { ...shown, errors: [errorAt(c, 'code', 'staff.code.wrong')], status: 401 })
      return form(c, session, { ...shown, ...pausedForm(deps, c, error) })
    }
  })

  interface Shown extends Omit<CodePageProps, 'frame' | 'account'> {
    status?: 200 | 401 | 422 | 429 | 503
  }

  function form(c: Context, { account }: Session, { status = 200, ...shown }: Shown): Response {
    return html(c, <CodePage frame={typedFrame(c, site, codeSwitch)} account={account} {...shown} />, status)
  }
}
