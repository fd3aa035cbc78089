import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { tokenParam } from '../../http/token-param.ts'
import { setForgottenPassphrase } from '../../staff/losses/set-forgotten-passphrase.ts'
import type { Site } from '../../ui/frame.ts'
import { deviceCookie } from '../cookies.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { accessSwitch } from '../pages/access/access.tsx'
import { ResetPassphrasePage, type ResetPassphrasePageProps } from '../pages/access/reset-passphrase.tsx'
import { enter } from './enter.ts'
import { forbiddenWords } from './forbidden-words.ts'
import type { LinkPage } from './link-page.ts'
import { readNewPassphrase } from './read-new-passphrase.ts'

/** The link of a forgotten passphrase: a new one, and the second factor. */
export function resetPassphrase(deps: Deps, site: Site): LinkPage {
  type Shown = Omit<ResetPassphrasePageProps, 'frame' | 'path'> & { status?: 200 | 401 | 422 | 429 | 503 }

  const show = (c: Context, { status = 200, ...more }: Shown): Response => {
    const { path } = c.req
    const frame = typedFrame(c, site, accessSwitch(path))
    return html(c, <ResetPassphrasePage frame={frame} path={path} {...more} />, status)
  }

  return {
    show: (c) => show(c, { typed: { passphrase: '', shown: false, suggested: false } }),
    async sent(c, link) {
      const sent = await readForm(c, ['passphrase', 'code', 'recovery', 'shown', 'do', 'language'])
      const { code, recovery } = sent
      const typed = readNewPassphrase(sent, sent.passphrase)
      if (sent.do || sent.language) return show(c, { typed, recovery })
      if (!code?.trim() && !recovery?.trim())
        return show(c, { typed, errors: [errorAt(c, 'code', 'staff.code.missing')], status: 422 })
      try {
        countRequest(deps, c, 'staff')
        const given = { passphrase: typed.passphrase, code, recovery, device: deviceCookie(c, deps.config) }
        const words = await forbiddenWords(deps, link.campaign)
        const signedIn = await setForgottenPassphrase(deps, tokenParam(c), { ...given, locale: localeOf(c) }, words)
        return enter(c, deps, signedIn)
      } catch (error) {
        if (isRefusal(error, 'gone')) throw error
        if (isRefusal(error, 'unauthorized')) {
          const errors = [errorAt(c, 'code', 'staff.reset.code_wrong')]
          return show(c, { typed, recovery, errors, status: 401 })
        }
        if (!isRefusal(error, 'invalid')) return show(c, { typed, recovery, ...pausedForm(deps, c, error) })
        const { t } = typedFrame(c, site, accessSwitch(c.req.path))
        const errors = error.errors.map(({ path, message }) => ({ path, message: translateMessage(message, t) }))
        return show(c, { typed, recovery, errors, status: 422 })
      }
    },
  }
}
