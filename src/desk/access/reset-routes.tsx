import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal, Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf, localeOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { resetMember } from '../../staff/losses/reset-member.ts'
import { stopMemberReset } from '../../staff/losses/stop-reset.ts'
import { listResets, readHandover } from '../../staff/team/list-resets.ts'
import type { TeamMember } from '../../staff/team/list-team.ts'
import type { Site } from '../../ui/frame.ts'
import { typedFrame } from '../forms.tsx'
import { goTo } from '../go.ts'
import { HandoverPage, handoverSwitch } from '../pages/access/handover.tsx'
import { RESETS, ResetMemberPage, type ResetMemberPageProps } from '../pages/team/reset-member.tsx'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { memberOf } from '../team/member-of.ts'

const ResetForm = z.object({ what: z.enum(RESETS) })

/** The owners' part after a loss: a reset begins and can be stopped, and its link is handed over. */
export function resetRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const path = '/staff/team/members/:id'

  routes.add({ kind: 'page', method: 'get', path: `${path}/reset`, action: 'staff.read' }, async (c, signed) =>
    form(c, signed, await memberOf(deps, c, signed), { what: 'factor' }),
  )

  routes.add(
    { kind: 'page', method: 'post', path: `${path}/reset`, action: 'staff.reset_asked' },
    async (c, signed) => {
      const member = await memberOf(deps, c, signed)
      const parsed = ResetForm.safeParse(await readForm(c, ['what']))
      if (!parsed.success) throw new Refusal('malformed')
      const { what } = parsed.data
      try {
        await resetMember(deps, signed.actor, { handle: member.handle, what, locale: localeOf(c) })
        return goTo(c, '/staff/team?done=reset_asked')
      } catch (error) {
        const answer = isRefusal(error, 'conflict') ? ANSWERS.find((reason) => reason === error.reason) : undefined
        if (!answer) throw error
        return form(c, signed, member, { what, answer })
      }
    },
  )

  routes.add(
    { kind: 'page', method: 'post', path: `${path}/stop-reset`, action: 'staff.reset_stopped' },
    async (c, signed) => {
      const { handle } = await memberOf(deps, c, signed)
      try {
        await stopMemberReset(deps, signed.actor, { handle })
        return goTo(c, '/staff/team?done=reset_stopped')
      } catch (error) {
        if (!isRefusal(error, 'gone')) throw error
        return goTo(c, '/staff/team?done=nothing')
      }
    },
  )

  const link = { kind: 'page', path: '/staff/team/handovers/:id', action: 'staff.reset_link_made' } as const

  // Not a GET: that an owner takes the link is on the log.
  routes.add({ ...link, method: 'post' }, async (c, { session: { account }, actor }) => {
    const { handovers } = await listResets(deps, actor)
    const handover = handovers.find(({ id }) => id === c.req.param('id'))
    if (!handover) throw new Refusal('not_found')
    const { token } = await readHandover(deps, actor, handover.id)
    const url = `${deps.config.staffUrl}/staff/reset/${token}`
    const frame = typedFrame(c, site, handoverSwitch(c.req.path))
    return html(c, <HandoverPage frame={frame} path={c.req.path} account={account} handover={handover} url={url} />)
  })

  type Shown = Pick<ResetMemberPageProps, 'what' | 'answer'>

  function form(c: Context, { session: { account } }: Signed, member: TeamMember, shown: Shown): Response {
    const page = { frame: frameOf(c, site), account, member, ...shown }
    return html(c, <ResetMemberPage {...page} />, shown.answer ? 409 : 200)
  }
}

const ANSWERS = ['own_account', 'reset_waits', 'letters_spent'] as const
