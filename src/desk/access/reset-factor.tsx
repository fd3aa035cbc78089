import type { Context } from 'hono'
import { type FieldError, isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { tokenParam } from '../../http/token-param.ts'
import type { Begun } from '../../staff/access/begin-access.ts'
import { readBegun } from '../../staff/access/finish-access.ts'
import { beginFactorReset, finishFactorReset } from '../../staff/losses/reset-factor.ts'
import { qrCode } from '../../staff/means/qr-code.ts'
import type { Site } from '../../ui/frame.ts'
import { deviceCookie, setDeviceCookie, setSessionCookie } from '../cookies.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { accessSwitch } from '../pages/access/access.tsx'
import { AccessFactorPage } from '../pages/access/access-factor.tsx'
import { ResetFactorPage } from '../pages/access/reset-factor.tsx'
import { codesSwitch, RecoveryCodesPage } from '../pages/account/recovery-codes.tsx'
import type { PauseReason } from '../pages/pause-answer.tsx'
import type { LinkPage } from './link-page.ts'

interface Shown {
  errors?: readonly FieldError[]
  answer?: PauseReason
  status?: 200 | 401 | 422 | 429 | 503
}

/** The link of a lost factor: the present passphrase, a new app, recovery codes. */
export function resetFactor(deps: Deps, site: Site): LinkPage {
  return {
    show: (c) => first(c),
    async sent(c) {
      const {
        passphrase = '',
        kept,
        code = '',
        language,
      } = await readForm(c, [...(['passphrase', 'kept', 'code', 'language'] as const)])
      if (kept !== undefined) return finish(c, { kept, code, language })
      if (language) return first(c)
      try {
        countRequest(deps, c, 'staff')
        const device = deviceCookie(c, deps.config)
        return second(c, await beginFactorReset(deps, tokenParam(c), { passphrase, device }))
      } catch (error) {
        if (isRefusal(error, 'gone')) throw error
        if (isRefusal(error, 'unauthorized'))
          return first(c, { errors: [errorAt(c, 'passphrase', 'staff.reset.factor_wrong')], status: 401 })
        return first(c, pausedForm(deps, c, error))
      }
    },
  }

  async function finish(
    c: Context,
    { kept, code, language }: { kept: string; code: string; language: string | undefined },
  ): Promise<Response> {
    const begun = await readBegun(deps, { token: tokenParam(c), purpose: 'factor' }, kept)
    const late = () => first(c, { errors: [errorAt(c, 'passphrase', 'staff.access.late')], status: 422 })
    if (!begun) return late()
    if (language) return second(c, begun)
    try {
      countRequest(deps, c, 'staff')
      const access = await finishFactorReset(deps, tokenParam(c), { kept, code, locale: localeOf(c) })
      setSessionCookie(c, deps.config, access.token)
      setDeviceCookie(c, deps.config, access.device)
      const frame = typedFrame(c, site, codesSwitch)
      return html(c, <RecoveryCodesPage frame={frame} codes={access.recoveryCodes} step={3} />)
    } catch (error) {
      if (isRefusal(error, 'gone')) throw error
      if (isRefusal(error, 'malformed')) return late()
      if (isRefusal(error, 'unauthorized'))
        return second(c, begun, { errors: [errorAt(c, 'code', 'staff.factor.wrong')], status: 422 })
      return second(c, begun, pausedForm(deps, c, error))
    }
  }

  function first(c: Context, { status = 200, ...more }: Shown = {}): Response {
    const { path } = c.req
    const frame = typedFrame(c, site, accessSwitch(path))
    return html(c, <ResetFactorPage frame={frame} path={path} {...more} />, status)
  }

  function second(c: Context, begun: Begun, { status = 200, ...more }: Shown = {}): Response {
    const { path } = c.req
    const frame = typedFrame(c, site, accessSwitch(path))
    const picture = qrCode(begun.uri, frame.t('staff.factor.picture'))
    return html(c, <AccessFactorPage frame={frame} path={path} begun={begun} picture={picture} {...more} />, status)
  }
}
