import type { Context } from 'hono'
import { z } from 'zod'
import { isRefusal, Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { ROLES } from '../../staff/roles.ts'
import { changeRole } from '../../staff/team/change-role.ts'
import { listResets } from '../../staff/team/list-resets.ts'
import { listTeam, type TeamMember } from '../../staff/team/list-team.ts'
import { removeMember } from '../../staff/team/remove-member.ts'
import type { Site } from '../../ui/frame.ts'
import { clearSessionCookie } from '../cookies.ts'
import { goTo } from '../go.ts'
import { LastOwnerPage } from '../pages/team/last-owner.tsx'
import { MemberPage } from '../pages/team/member.tsx'
import { RemoveMemberPage } from '../pages/team/remove-member.tsx'
import { TEAM_DONE, TeamPage } from '../pages/team/team.tsx'
import type { Signed, StaffRoutes } from '../registrar.ts'
import { memberOf } from './member-of.ts'

const RoleForm = z.object({ role: z.enum(ROLES) })

/** `/staff/team`, and the page of each member. */
export function teamRoutes(deps: Deps, site: Site, routes: StaffRoutes): void {
  const path = '/staff/team/members/:id'

  routes.add(
    { kind: 'page', method: 'get', path: '/staff/team', action: 'staff.read' },
    async (c, { session, actor }) => {
      const done = TEAM_DONE.find((change) => change === c.req.query('done'))
      const [team, resets] = await Promise.all([listTeam(deps, actor), listResets(deps, actor)])
      const page = { frame: frameOf(c, site), account: session.account, team, resets, done }
      return html(c, <TeamPage {...page} />)
    },
  )

  routes.add({ kind: 'page', method: 'get', path, action: 'staff.read' }, async (c, signed) => {
    const member = await memberOf(deps, c, signed)
    return html(c, <MemberPage frame={frameOf(c, site)} account={signed.session.account} member={member} />)
  })

  routes.add(
    { kind: 'page', method: 'post', path: `${path}/role`, action: 'staff.role_changed' },
    async (c, signed) => {
      const member = await memberOf(deps, c, signed)
      const parsed = RoleForm.safeParse(await readForm(c, ['role']))
      if (!parsed.success) throw new Refusal('malformed')
      const { role } = parsed.data
      return unlessLast(c, signed, member, async () => {
        await changeRole(deps, signed.actor, { handle: member.handle, role })
        return role === member.role ? goTo(c, c.req.path.replace(/\/role$/, '')) : changed(c, signed, member, 'role')
      })
    },
  )

  routes.add({ kind: 'page', method: 'get', path: `${path}/remove`, action: 'staff.read' }, async (c, signed) => {
    const member = await memberOf(deps, c, signed)
    return html(c, <RemoveMemberPage frame={frameOf(c, site)} account={signed.session.account} member={member} />)
  })

  routes.add({ kind: 'page', method: 'post', path: `${path}/remove`, action: 'staff.removed' }, async (c, signed) => {
    const member = await memberOf(deps, c, signed)
    return unlessLast(c, signed, member, async () => {
      await removeMember(deps, signed.actor, { handle: member.handle })
      return changed(c, signed, member, 'removed')
    })
  })

  async function unlessLast(
    c: Context,
    { session }: Signed,
    member: TeamMember,
    work: () => Promise<Response>,
  ): Promise<Response> {
    try {
      return await work()
    } catch (error) {
      if (!isRefusal(error, 'conflict')) throw error
      const page = { frame: frameOf(c, site), account: session.account, member }
      return html(c, <LastOwnerPage {...page} />, 409)
    }
  }

  /** Leads back to the team; somebody who changed the own account has no session any more. */
  function changed(c: Context, { actor }: Signed, { id }: TeamMember, done: (typeof TEAM_DONE)[number]): Response {
    if (id !== actor.id) return goTo(c, `/staff/team?done=${done}`)
    clearSessionCookie(c, deps.config)
    return goTo(c, '/staff/sign-out')
  }
}
