import type { Context } from 'hono'
import { isRefusal, Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { isLocale } from '../../locale/locale.ts'
import { askForAddress } from '../../staff/own-account/change-address.ts'
import { setLetterLanguage, wantDailyLetter } from '../../staff/own-account/own-mailbox.ts'
import type { Session } from '../../staff/sessions/session.ts'
import type { Site } from '../../ui/frame.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { addressSwitch, ChangeAddressPage, type ChangeAddressPageProps } from '../pages/account/change-address.tsx'
import type { StaffRoutes } from '../registrar.ts'

/** `/staff/account/address`, the language of the account's letters, and the daily one. */
export function ownMailboxRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const page = { kind: 'page', path: '/staff/account/address', action: 'account.address_asked' } as const

  routes.add({ ...page, method: 'get' }, (c, { session }) => form(c, session, { address: '' }))

  routes.add({ ...page, method: 'post' }, async (c, { session }) => {
    const { address = '', language } = await readForm(c, ['address', 'language'])
    if (language) return form(c, session, { address })
    try {
      await askForAddress(deps, session, { address, locale: localeOf(c) })
      return goTo(c, '/staff/account?done=address')
    } catch (error) {
      if (isRefusal(error, 'conflict')) {
        const key = error.reason === 'letters_spent' ? 'staff.address.spent' : 'staff.address.waits'
        return form(c, session, { address, errors: [errorAt(c, 'address', key)], status: 409 })
      }
      if (!isRefusal(error, 'invalid')) return form(c, session, { address, ...pausedForm(deps, c, error) })
      const { t } = typedFrame(c, site, addressSwitch)
      const errors = error.errors.map(({ path, message }) => ({ path, message: translateMessage(message, t) }))
      return form(c, session, { address, errors, status: 422 })
    }
  })

  routes.add(
    { kind: 'page', method: 'post', path: '/staff/account/language', action: 'desk.seen' },
    async (c, { session }) => {
      const { locale } = await readForm(c, ['locale'])
      if (!isLocale(locale)) throw new Refusal('malformed')
      await setLetterLanguage(deps, session, locale)
      return goTo(c, '/staff/account?done=language')
    },
  )

  routes.add(
    { kind: 'page', method: 'post', path: '/staff/account/daily-letter', action: 'desk.seen' },
    async (c, { session }) => {
      const { daily } = await readForm(c, ['daily'])
      if (daily !== 'on' && daily !== 'off') throw new Refusal('malformed')
      await wantDailyLetter(deps, session, daily === 'on')
      return goTo(c, `/staff/account?done=daily_${daily}`)
    },
  )

  type Shown = Omit<ChangeAddressPageProps, 'frame' | 'account'> & { status?: 200 | 409 | 422 | 429 | 503 }

  const form = (c: Context, { account }: Session, { status = 200, ...shown }: Shown): Response =>
    html(c, <ChangeAddressPage frame={typedFrame(c, site, addressSwitch)} account={account} {...shown} />, status)
}
