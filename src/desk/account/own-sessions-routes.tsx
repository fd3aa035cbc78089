import { z } from 'zod'
import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { endOtherSessions, endOwnSession, nameSession } from '../../staff/sessions/own-sessions.ts'
import { goTo } from '../go.ts'
import type { StaffRoutes } from '../registrar.ts'

const SessionForm = z.object({ id: z.uuid(), do: z.enum(['name', 'end', 'others']), name: z.string() })

/** `/staff/account/sessions`: names this session, ends one of the account, or all others. */
export function ownSessionsRoutes(deps: Deps, routes: StaffRoutes): void {
  routes.add(
    { kind: 'page', method: 'post', path: '/staff/account/sessions', action: 'desk.seen' },
    async (c, { session }) => {
      const sent = await readForm(c, ['id', 'do', 'name'])
      const parsed = SessionForm.safeParse({ id: session.id, name: '', ...sent })
      if (!parsed.success) throw new Refusal('malformed')
      const { id, name, do: wanted } = parsed.data
      if (wanted === 'name') {
        await nameSession(deps, session, name)
        return goTo(c, '/staff/account')
      }
      if (wanted === 'others') await endOtherSessions(deps, session)
      else await endOwnSession(deps, session, id)
      return goTo(c, `/staff/account?done=${wanted === 'others' ? 'others' : 'session'}`)
    },
  )
}
