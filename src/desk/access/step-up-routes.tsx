import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { html } from '../../http/html.ts'
import type { Session } from '../../staff/sessions/session.ts'
import { stepUp } from '../../staff/sessions/step-up.ts'
import type { Site } from '../../ui/frame.ts'
import { deviceCookie, setSessionCookie } from '../cookies.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { safeNext } from '../next.ts'
import { StepUpPage, type StepUpPageProps, stepUpSwitch } from '../pages/access/step-up.tsx'
import type { StaffRoutes } from '../registrar.ts'

const HOME = '/staff/account'

/** `/staff/step-up`: the second factor once more, before a page that asks for it. */
export function stepUpRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const path = '/staff/step-up'

  routes.add({ kind: 'page', method: 'get', path, action: 'desk.seen' }, (c, { session }) => {
    const next = safeNext(c.req.query('next')) ?? HOME
    return session.steppedUp ? goTo(c, next) : form(c, session, next)
  })

  routes.add({ kind: 'page', method: 'post', path, action: 'desk.seen' }, async (c, { session }) => {
    const sent = await readForm(c, ['code', 'recovery', 'next', 'language'])
    const next = safeNext(sent.next) ?? HOME
    if (sent.language) return form(c, session, next)
    try {
      const device = deviceCookie(c, deps.config)
      const { token } = await stepUp(deps, session, { code: sent.code, recovery: sent.recovery, device })
      setSessionCookie(c, deps.config, token)
      return goTo(c, next)
    } catch (error) {
      if (isRefusal(error, 'unauthorized'))
        return form(c, session, next, { errors: [errorAt(c, 'code', 'staff.code.wrong')], status: 401 })
      return form(c, session, next, pausedForm(deps, c, error))
    }
  })

  interface Shown extends Pick<StepUpPageProps, 'errors' | 'answer'> {
    status?: 200 | 401 | 429 | 503
  }

  function form(c: Context, { account }: Session, next: string, { status = 200, ...shown }: Shown = {}): Response {
    const frame = typedFrame(c, site, stepUpSwitch(path))
    const [purpose = next] = next.split('?')
    const hidden = [['next', next]] as const
    return html(
      c,
      <StepUpPage frame={frame} account={account} path={path} purpose={purpose} hidden={hidden} {...shown} />,
      status,
    )
  }
}
