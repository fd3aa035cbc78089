import type { Context } from 'hono'
import { type FieldError, isRefusal, type Reason } from '../../core/errors.ts'
import { troubleOf } from '../../db/trouble.ts'
import type { Deps } from '../../deps.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf, localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { tokenParam } from '../../http/token-param.ts'
import { translator } from '../../locale/translate.ts'
import { type Begun, beginAccess } from '../../staff/access/begin-access.ts'
import { finishAccess, readBegun } from '../../staff/access/finish-access.ts'
import { findLink, type StaffLink } from '../../staff/access/link.ts'
import { offerHandle } from '../../staff/means/handle.ts'
import { qrCode } from '../../staff/means/qr-code.ts'
import type { Session } from '../../staff/sessions/session.ts'
import type { Site } from '../../ui/frame.ts'
import { setDeviceCookie, setSessionCookie } from '../cookies.ts'
import { errorAt, pausedForm, typedFrame } from '../forms.tsx'
import { AccessPage, type AccessPageProps, type AccessValues, accessSwitch } from '../pages/access/access.tsx'
import { AccessFactorPage } from '../pages/access/access-factor.tsx'
import { InviteSignedInPage } from '../pages/access/invite-signed-in.tsx'
import { type GoneLink, LinkGonePage } from '../pages/access/link-gone.tsx'
import { codesSwitch, RecoveryCodesPage } from '../pages/account/recovery-codes.tsx'
import type { StaffRoutes } from '../registrar.ts'
import { confirmAddress } from './confirm-address.tsx'
import { forbiddenWords } from './forbidden-words.ts'
import type { LinkPage } from './link-page.ts'
import { readNewPassphrase } from './read-new-passphrase.ts'
import { resetFactor } from './reset-factor.tsx'
import { resetPassphrase } from './reset-passphrase.tsx'

const nothingTyped = (): AccessValues => ({ handle: offerHandle(), passphrase: '', shown: false, suggested: false })

type AccessPath = 'invite' | 'reset'

/**
 * `/staff/invite/:token` and `/staff/reset/:token`: handle and passphrase, the app, recovery codes; behind some links of
 * the latter less.
 */
export function accessRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  for (const purpose of ['invite', 'reset'] as const) {
    const path = `/staff/${purpose}/:token` as const

    routes.add({ kind: 'page', method: 'get', path, action: null }, (c, session) =>
      orGone(c, purpose, async () => {
        const link = await findLink(deps, tokenParam(c), purpose)
        if (joinsBeside(purpose, session)) return signedIn(c, session, link)
        return otherOf(link)?.show(c, link) ?? first(c, purpose, link)
      }),
    )

    routes.add({ kind: 'page', method: 'post', path, action: null }, (c, session) =>
      orGone(c, purpose, async () => {
        if (joinsBeside(purpose, session))
          return signedIn(c, session, await findLink(deps, tokenParam(c), purpose), 409)
        const other = purpose === 'reset' ? await otherAt(c) : undefined
        if (other) return other.page.sent(c, other.link)
        const sent = await readForm(c, ['handle', 'passphrase', 'shown', 'do', 'kept', 'code', 'language'])
        if (sent.kept !== undefined) return finish(c, purpose, { ...sent, kept: sent.kept })
        const values = { handle: sent.handle ?? '', ...readNewPassphrase(sent, sent.passphrase) }
        return begin(c, purpose, values, Boolean(sent.do || sent.language))
      }),
    )
  }

  const others: { [Purpose in StaffLink['purpose']]?: LinkPage } = {
    passphrase: resetPassphrase(deps, site),
    factor: resetFactor(deps, site),
    address: confirmAddress(deps, site),
  }
  /** The page of a link that does not lead through all steps. */
  const otherOf = ({ purpose }: StaffLink): LinkPage | undefined => others[purpose]

  /** Undefined while the database, which alone knows the link, is away: then the form of all steps comes back. */
  async function otherAt(c: Context): Promise<{ page: LinkPage; link: StaffLink } | undefined> {
    try {
      const link = await findLink(deps, tokenParam(c), 'reset')
      const page = otherOf(link)
      return page && { page, link }
    } catch (error) {
      if (troubleOf(error)) return undefined
      throw error
    }
  }

  /** The first step as sent; `isUnfinished`: it is only to be shown again. */
  async function begin(
    c: Context,
    purpose: AccessPath,
    values: AccessValues,
    isUnfinished: boolean,
  ): Promise<Response> {
    let link: StaffLink | null = null
    try {
      const found = { token: tokenParam(c), purpose }
      link = await findLink(deps, found.token, purpose)
      if (isUnfinished) return first(c, purpose, link, { values })
      countRequest(deps, c, 'staff')
      return second(c, await beginAccess(deps, found, values, await forbiddenWords(deps, link.campaign)))
    } catch (error) {
      if (isRefusal(error, 'gone')) throw error
      if (isRefusal(error, 'invalid'))
        return first(c, purpose, link, { values, errors: inLanguage(c, error.errors), status: 422 })
      return first(c, purpose, link, { values, ...pausedForm(deps, c, error) })
    }
  }

  async function finish(
    c: Context,
    purpose: AccessPath,
    { kept, code = '', language }: { kept: string; code?: string; language?: string },
  ): Promise<Response> {
    const found = { token: tokenParam(c), purpose }
    const begun = await readBegun(deps, found, kept)
    const anew = async (error: FieldError): Promise<Response> =>
      first(c, purpose, await findLink(deps, found.token, purpose), { errors: [error], status: 422 })
    if (!begun) return anew(errorAt(c, 'passphrase', 'staff.access.late'))
    if (language) return second(c, begun)
    try {
      countRequest(deps, c, 'staff')
      const { token, device, recoveryCodes } = await finishAccess(deps, found, { kept, code, locale: localeOf(c) })
      setSessionCookie(c, deps.config, token)
      setDeviceCookie(c, deps.config, device)
      return html(c, <RecoveryCodesPage frame={typedFrame(c, site, codesSwitch)} codes={recoveryCodes} step={3} />)
    } catch (error) {
      if (isRefusal(error, 'gone')) throw error
      if (isRefusal(error, 'unauthorized'))
        return second(c, begun, { errors: [errorAt(c, 'code', 'staff.factor.wrong')], status: 422 })
      if (isRefusal(error, 'conflict')) return anew(errorAt(c, 'handle', 'staff.handle.taken'))
      return second(c, begun, pausedForm(deps, c, error))
    }
  }

  interface Shown extends Pick<AccessPageProps, 'errors' | 'answer'> {
    status?: 200 | 422 | 429 | 503
  }

  function first(
    c: Context,
    purpose: AccessPath,
    link: StaffLink | null,
    { values = nothingTyped(), status = 200, ...more }: Shown & { values?: AccessValues } = {},
  ): Response {
    const page = { frame: typedFrame(c, site, accessSwitch(c.req.path)), path: c.req.path, purpose, link, values }
    return html(c, <AccessPage {...page} {...more} />, status)
  }

  function second(c: Context, begun: Begun, { status = 200, ...more }: Shown = {}): Response {
    const frame = typedFrame(c, site, accessSwitch(c.req.path))
    const picture = qrCode(begun.uri, frame.t('staff.factor.picture'))
    return html(
      c,
      <AccessFactorPage frame={frame} path={c.req.path} begun={begun} picture={picture} {...more} />,
      status,
    )
  }

  function signedIn(c: Context, { account }: Session, link: StaffLink, status: 200 | 409 = 200): Response {
    const page = { frame: frameOf(c, site), account, link, path: c.req.path }
    return html(c, <InviteSignedInPage {...page} />, status)
  }

  async function orGone(c: Context, purpose: AccessPath, answer: () => Promise<Response>): Promise<Response> {
    try {
      return await answer()
    } catch (error) {
      if (!isRefusal(error, 'gone')) throw error
      const link = (error.reason && ENDED[error.reason]) ?? purpose
      return html(c, <LinkGonePage frame={frameOf(c, site)} link={link} />, 410)
    }
  }
}

const ENDED: Partial<Record<Reason, GoneLink>> = { link_used: 'used', link_taken_back: 'taken_back' }

/** An invitation in a browser with a session: nobody may join by the way, or in the place of somebody else. */
const joinsBeside = (purpose: AccessPath, session: Session | null): session is Session =>
  purpose === 'invite' && session?.signedIn === true

function inLanguage(c: Context, errors: readonly FieldError[]): FieldError[] {
  const t = translator(localeOf(c))
  return errors.map(({ path, message }) => ({ path, message: translateMessage(message, t) }))
}
