import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { fieldErrors } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { isKnownDevice } from '../../staff/means/is-known-device.ts'
import { signIn } from '../../staff/sessions/sign-in.ts'
import type { Site } from '../../ui/frame.ts'
import { deviceCookie, sessionCookie, setSessionCookie } from '../cookies.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { nextQuery, safeNext } from '../next.ts'
import { SignInPage, type SignInPageProps, signInSwitch } from '../pages/access/sign-in.tsx'
import type { StaffRoutes } from '../registrar.ts'
import { enter } from './enter.ts'

const Written = z.string().trim().min(1, 'staff.sign_in.missing')
const SignInForm = z.object({ handle: Written, passphrase: z.string().min(1, 'staff.sign_in.missing') })

/** `/staff/sign-in`: handle and passphrase. */
export function signInRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const { config } = deps
  const path = '/staff/sign-in'

  routes.add({ kind: 'page', method: 'get', path, action: null }, (c, session) => {
    const next = safeNext(c.req.query('next'))
    return session?.signedIn ? goTo(c, next ?? '/staff') : form(c, { next })
  })

  routes.add({ kind: 'page', method: 'post', path, action: null }, async (c) => {
    const sent = await readForm(c, ['handle', 'passphrase', 'recovery', 'next', 'language'])
    const { passphrase = '', recovery } = sent
    const next = safeNext(sent.next)
    const shown = { handle: sent.handle?.trim(), recovery, next }
    if (sent.language) return form(c, shown)
    const parsed = SignInForm.safeParse({ handle: sent.handle ?? '', passphrase })
    if (!parsed.success)
      return form(c, { ...shown, errors: fieldErrors(parsed.error.issues.slice(0, 1), localeOf(c)), status: 422 })
    try {
      const { handle } = parsed.data
      const device = deviceCookie(c, config)
      if (!(await isKnownDevice(deps, handle.toLowerCase(), device))) countRequest(deps, c, 'staff')
      const earlier = sessionCookie(c, config)
      const taken = await signIn(deps, { handle, passphrase, recovery: recovery || undefined, device, earlier })
      if (taken.is === 'signed_in') return enter(c, deps, taken, next)
      setSessionCookie(c, config, taken.token)
      return goTo(c, next ? `/staff/code?${nextQuery(next)}` : '/staff/code')
    } catch (error) {
      if (isRefusal(error, 'unauthorized'))
        return form(c, { ...shown, errors: [errorAt(c, 'handle', 'staff.sign_in.wrong')], status: 401 })
      return form(c, { ...shown, ...pausedForm(deps, c, error) })
    }
  })

  interface Shown extends Omit<SignInPageProps, 'frame'> {
    status?: 200 | 401 | 422 | 429 | 503
  }

  function form(c: Context, { status = 200, ...shown }: Shown): Response {
    return html(c, <SignInPage frame={typedFrame(c, site, signInSwitch)} {...shown} />, status)
  }
}
