import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { accountOf, unknownHandle } from '../account-of.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { Role } from '../roles.ts'
import { deleteSessionsOf } from '../sessions/session-store.ts'
import { endResetsOf, lockMember, setRole } from './team-store.ts'

/**
 * Gives a member another role, and ends all sessions of the account; of an owner also what `endResetsOf` says. The same
 * role again changes nothing. Refuses with
 * not_found (`unknown_handle`), conflict (`last_owner`) and forbidden (`role`).
 */
export async function changeRole(
  deps: Deps,
  actor: Actor,
  { handle, role }: { handle: string; role: Role },
): Promise<void> {
  const { id, campaign } = await accountOf(deps.db, actor, handle)
  await act(
    deps,
    actor,
    { action: 'staff.role_changed', campaign: campaign.id },
    {
      work: async (trx) => {
        const member = await lockMember(trx, actor, { id, campaignId: campaign.id })
        if (!member) throw unknownHandle(handle)
        if (member.role === role) return { result: undefined, entry: null }
        if (member.isLastOwner) throw new Refusal('conflict', { reason: 'last_owner', params: { handle } })
        if (member.role === 'owner') await endResetsOf(trx, { id, campaignId: campaign.id })
        await setRole(trx, id, role)
        await deleteSessionsOf(trx, id)
        return { result: undefined, entry: { subject: id, detail: { from: member.role, to: role } } }
      },
    },
  )
}
