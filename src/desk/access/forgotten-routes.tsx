import type { Context } from 'hono'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { askForPassphrase } from '../../staff/losses/forgotten.ts'
import type { Site } from '../../ui/frame.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { ForgottenPage, type ForgottenPageProps, forgottenSwitch } from '../pages/access/forgotten.tsx'
import type { StaffRoutes } from '../registrar.ts'

/** `/staff/forgotten`: the ways back, and the letter for a forgotten passphrase. The answer is the same for every handle. */
export function forgottenRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const page = { kind: 'page', path: '/staff/forgotten', action: null } as const

  routes.add({ ...page, method: 'get' }, (c) => show(c, {}))

  routes.add({ ...page, method: 'post' }, async (c) => {
    const { handle = '', language } = await readForm(c, ['handle', 'language'])
    if (language) return show(c, { handle })
    if (handle.trim() === '')
      return show(c, { handle, errors: [errorAt(c, 'handle', 'staff.forgotten.missing')], status: 422 })
    try {
      countRequest(deps, c, 'staff')
      await askForPassphrase(deps, { handle, locale: localeOf(c) })
      return show(c, { answer: 'sent' })
    } catch (error) {
      return show(c, { handle, ...pausedForm(deps, c, error) })
    }
  })

  interface Shown extends Omit<ForgottenPageProps, 'frame'> {
    status?: 200 | 422 | 429 | 503
  }

  const show = (c: Context, { status = 200, ...shown }: Shown): Response =>
    html(c, <ForgottenPage frame={typedFrame(c, site, forgottenSwitch)} {...shown} />, status)
}
