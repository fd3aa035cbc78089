import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf, localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { recoveryCode } from '../../staff/means/recovery-codes.ts'
import { countRecoveryCodes, renewRecoveryCodes } from '../../staff/own-account/renew-recovery-codes.ts'
import type { Site } from '../../ui/frame.ts'
import { typedFrame } from '../forms.tsx'
import { CODES_AGAIN, codesSwitch, RecoveryCodesPage } from '../pages/account/recovery-codes.tsx'
import { RenewCodesPage } from '../pages/account/renew-codes.tsx'
import type { StaffRoutes } from '../registrar.ts'

/** `/staff/account/codes`: ten new recovery codes. */
export function recoveryCodesRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const page = { kind: 'page', path: '/staff/account/codes', action: 'account.codes_renewed' } as const

  routes.add({ ...page, method: 'get' }, async (c, { session }) => {
    const left = await countRecoveryCodes(deps, session)
    return html(c, <RenewCodesPage frame={frameOf(c, site)} account={session.account} left={left} />)
  })

  routes.add({ ...page, method: 'post' }, async (c, { session }) => {
    const codes = await renewRecoveryCodes(deps, session, { locale: localeOf(c) })
    return html(
      c,
      <RecoveryCodesPage frame={typedFrame(c, site, codesSwitch)} account={session.account} codes={codes} />,
    )
  })

  // The codes come back from their page, since nobody else has them: as a file, or to be shown in another language.
  routes.add({ kind: 'page', method: 'post', path: CODES_AGAIN, action: 'desk.seen' }, async (c, { session }) => {
    const { codes = '', step, language } = await readForm(c, ['codes', 'step', 'language'])
    const sent = codes.split(' ')
    if (sent.length > 10 || sent.some((code) => recoveryCode(code) === null)) throw new Refusal('malformed')
    if (language) {
      const frame = typedFrame(c, site, codesSwitch)
      const account = step === '3' ? null : session.account
      return html(
        c,
        <RecoveryCodesPage frame={frame} account={account} codes={sent} step={step === '3' ? 3 : undefined} />,
      )
    }
    c.header('Content-Disposition', 'attachment; filename="codes.txt"')
    return c.body(`${sent.join('\n')}\n`, 200, { 'Content-Type': 'text/plain; charset=UTF-8' })
  })
}
