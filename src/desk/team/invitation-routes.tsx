import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal, Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf, localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { staffLinkId } from '../../staff/access/reset-link.ts'
import { ROLES } from '../../staff/roles.ts'
import type { Session } from '../../staff/sessions/session.ts'
import { invite } from '../../staff/team/invite.ts'
import { readInvitation } from '../../staff/team/read-invitation.ts'
import { takeBackInvitation } from '../../staff/team/take-back-invitation.ts'
import type { Site } from '../../ui/frame.ts'
import { pausedForm, typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { InvitationLinkPage } from '../pages/team/invitation-link.tsx'
import { InvitePage, type InvitePageProps, inviteSwitch } from '../pages/team/invite.tsx'
import type { StaffRoutes } from '../registrar.ts'

const InviteForm = z.object({ role: z.enum(ROLES).default('moderator'), address: z.string().trim().default('') })

/** `/staff/team/invite`, and the links of open invitations. */
export function invitationRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const page = { kind: 'page', path: '/staff/team/invite', action: 'staff.invited' } as const

  routes.add({ ...page, method: 'get' }, (c, { session }) => form(c, session, { role: 'moderator', address: '' }))

  routes.add({ ...page, method: 'post' }, async (c, { session, actor }) => {
    const { language, ...sent } = await readForm(c, ['role', 'address', 'language'])
    const parsed = InviteForm.safeParse(sent)
    if (!parsed.success) throw new Refusal('malformed')
    if (language) return form(c, session, parsed.data)
    const { role, address } = parsed.data
    try {
      const to = address === '' ? {} : { address, letterIn: localeOf(c) }
      const { token } = await invite(deps, actor, { campaignId: actor.campaign, role, ...to })
      return goTo(c, `/staff/team/invitations/${staffLinkId(deps, token).toString('hex')}`)
    } catch (error) {
      if (!isRefusal(error, 'invalid')) return form(c, session, { ...parsed.data, ...pausedForm(deps, c, error) })
      const { t } = frameOf(c, site)
      const errors = error.errors.map(({ path, message }) => ({ path, message: translateMessage(message, t) }))
      return form(c, session, { ...parsed.data, errors, status: 422 })
    }
  })

  const path = '/staff/team/invitations/:id'

  routes.add({ kind: 'page', method: 'get', path, action: 'staff.link_read' }, async (c, { session, actor }) => {
    const { token, ...invitation } = await readInvitation(deps, actor, { id: idParam(c) })
    const url = `${deps.config.staffUrl}/staff/invite/${token}`
    const { account } = session
    return html(c, <InvitationLinkPage frame={frameOf(c, site)} account={account} invitation={invitation} url={url} />)
  })

  routes.add(
    { kind: 'page', method: 'post', path: `${path}/take-back`, action: 'staff.invitation_taken_back' },
    async (c, { actor }) => {
      await takeBackInvitation(deps, actor, { id: idParam(c) })
      return goTo(c, '/staff/team?done=taken_back')
    },
  )

  type Shown = Omit<InvitePageProps, 'frame' | 'account'> & { status?: 200 | 422 | 429 | 503 }

  function form(c: Context, { account }: Session, { status = 200, ...shown }: Shown): Response {
    return html(c, <InvitePage frame={typedFrame(c, site, inviteSwitch)} account={account} {...shown} />, status)
  }
}

/** The id of an invitation: 64 hexadecimal digits. Anything else is the id of none. */
function idParam(c: Context): string {
  const parsed = z.hash('sha256').safeParse(c.req.param('id'))
  if (parsed.success) return parsed.data
  throw new Refusal('not_found')
}
