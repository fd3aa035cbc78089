import type { Context } from 'hono'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf, localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { qrCode } from '../../staff/means/qr-code.ts'
import { changeFactor, offerFactor } from '../../staff/own-account/change-factor.ts'
import { changePassphrase } from '../../staff/own-account/change-passphrase.ts'
import { readOwnMailbox } from '../../staff/own-account/own-mailbox.ts'
import { countRecoveryCodes } from '../../staff/own-account/renew-recovery-codes.ts'
import { listOwnSessions } from '../../staff/sessions/own-sessions.ts'
import type { Session } from '../../staff/sessions/session.ts'
import type { Site } from '../../ui/frame.ts'
import { forbiddenWords } from '../access/forbidden-words.ts'
import { readNewPassphrase } from '../access/read-new-passphrase.ts'
import { deviceCookie } from '../cookies.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { AccountPage, DONE } from '../pages/account/account.tsx'
import { ChangeFactorPage, type ChangeFactorPageProps, factorSwitch } from '../pages/account/change-factor.tsx'
import {
  ChangePassphrasePage,
  type ChangePassphrasePageProps,
  passphraseSwitch,
} from '../pages/account/change-passphrase.tsx'
import type { StaffRoutes } from '../registrar.ts'

/** `/staff/account`, and the changes of passphrase and app. */
export function accountRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  routes.add({ kind: 'page', method: 'get', path: '/staff/account', action: 'desk.seen' }, async (c, { session }) => {
    const done = DONE.find((change) => change === c.req.query('done'))
    const [codes, mailbox, sessions] = await Promise.all([
      countRecoveryCodes(deps, session),
      readOwnMailbox(deps, session),
      listOwnSessions(deps, session),
    ])
    const page = { account: session.account, codes, mailbox, sessions, done }
    return html(c, <AccountPage frame={frameOf(c, site)} {...page} />)
  })

  const passphrase = { kind: 'page', path: '/staff/account/passphrase', action: 'account.passphrase_changed' } as const

  routes.add({ ...passphrase, method: 'get' }, (c, { session }) =>
    passphraseForm(c, session, { present: '', typed: { passphrase: '', shown: false, suggested: false } }),
  )

  routes.add({ ...passphrase, method: 'post' }, async (c, { session }) => {
    const sent = await readForm(c, ['passphrase', 'new_passphrase', 'shown', 'do', 'language'])
    const values = { present: sent.passphrase ?? '', typed: readNewPassphrase(sent, sent.new_passphrase) }
    if (sent.do || sent.language) return passphraseForm(c, session, values)
    try {
      const device = deviceCookie(c, deps.config)
      const change = { passphrase: values.present, next: values.typed.passphrase, device, locale: localeOf(c) }
      await changePassphrase(deps, session, change, await forbiddenWords(deps, session.account.campaign))
      return goTo(c, '/staff/account?done=passphrase')
    } catch (error) {
      if (!isRefusal(error, 'invalid')) return passphraseForm(c, session, { ...values, ...pausedForm(deps, c, error) })
      const { t } = frameOf(c, site)
      const errors = error.errors.map(({ path, message }) => ({
        path: path === 'next' ? 'new_passphrase' : path,
        message: translateMessage(message, t),
      }))
      return passphraseForm(c, session, { ...values, errors, status: 422 })
    }
  })

  const factor = { kind: 'page', path: '/staff/account/factor', action: 'account.factor_changed' } as const

  routes.add({ ...factor, method: 'get' }, (c, { session }) => factorForm(c, session, {}))

  routes.add({ ...factor, method: 'post' }, async (c, { session }) => {
    const { kept = '', code = '', language } = await readForm(c, ['kept', 'code', 'language'])
    if (language) return factorForm(c, session, { kept })
    try {
      await changeFactor(deps, session, { kept, code, locale: localeOf(c) })
      return goTo(c, '/staff/account?done=factor')
    } catch (error) {
      if (isRefusal(error, 'malformed'))
        return factorForm(c, session, { errors: [errorAt(c, 'code', 'staff.access.late')], status: 422 })
      if (!isRefusal(error, 'unauthorized')) throw error
      return factorForm(c, session, { kept, errors: [errorAt(c, 'code', 'staff.factor.wrong')], status: 422 })
    }
  })

  type Shown<Props> = Omit<Props, 'frame' | 'account' | 'offered' | 'picture'> & { status?: 200 | 422 | 429 | 503 }

  function passphraseForm(c: Context, { account }: Session, shown: Shown<ChangePassphrasePageProps>): Response {
    const { status = 200, ...more } = shown
    const frame = typedFrame(c, site, passphraseSwitch)
    return html(c, <ChangePassphrasePage frame={frame} account={account} {...more} />, status)
  }

  async function factorForm(
    c: Context,
    session: Session,
    { kept, status = 200, ...more }: Shown<ChangeFactorPageProps> & { kept?: string },
  ): Promise<Response> {
    const offered = await offerFactor(deps, session, kept)
    const frame = typedFrame(c, site, factorSwitch)
    const picture = qrCode(offered.uri, frame.t('staff.factor.picture'))
    return html(
      c,
      <ChangeFactorPage frame={frame} account={session.account} offered={offered} picture={picture} {...more} />,
      status,
    )
  }
}
