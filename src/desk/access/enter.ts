import type { Context } from 'hono'
import type { Deps } from '../../deps.ts'
import type { SignedIn } from '../../staff/sessions/sign-in.ts'
import { setDeviceCookie, setSessionCookie } from '../cookies.ts'
import { goTo } from '../go.ts'

/** Gives the browser its session, makes it a known device, and leads to the page that was asked for. */
export function enter(c: Context, { config }: Pick<Deps, 'config'>, { token, device }: SignedIn, next = '/staff') {
  setSessionCookie(c, config, token)
  setDeviceCookie(c, config, device)
  return goTo(c, next)
}
