import type { Context } from 'hono'
import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { listTeam, type TeamMember } from '../../staff/team/list-team.ts'
import type { Signed } from '../registrar.ts'

/** The member of the path's `:id`, in the actor's own campaign. Refuses any other with the same not_found. */
export async function memberOf(deps: Pick<Deps, 'db' | 'clock'>, c: Context, { actor }: Signed): Promise<TeamMember> {
  const { members } = await listTeam(deps, actor)
  const member = members.find(({ id }) => id === c.req.param('id'))
  if (member) return member
  throw new Refusal('not_found')
}
