import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { accountOf, unknownHandle } from '../account-of.ts'
import { deleteAccount } from '../account-store.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { endResetsOf, lockMember } from './team-store.ts'

export interface Removal {
  handle: string
  /** Removes even the last owner of the campaign. */
  last?: boolean | undefined
}

/**
 * Deletes an account with its sessions, factors and codes, of an owner also what `endResetsOf` says; its next request
 * anywhere is a stranger's. Refuses with
 * not_found (`unknown_handle`), conflict (`last_owner`) and forbidden (`role`).
 */
export async function removeMember(deps: Deps, actor: Actor, { handle, last = false }: Removal): Promise<void> {
  const { id, campaign } = await accountOf(deps.db, actor, handle)
  await act(
    deps,
    actor,
    { action: 'staff.removed', campaign: campaign.id },
    {
      work: async (trx) => {
        const member = await lockMember(trx, actor, { id, campaignId: campaign.id })
        if (!member) throw unknownHandle(handle)
        if (member.isLastOwner && !last) throw new Refusal('conflict', { reason: 'last_owner', params: { handle } })
        if (member.role === 'owner') await endResetsOf(trx, { id, campaignId: campaign.id })
        await deleteAccount(trx, id)
        return { result: undefined, entry: { subject: id, detail: { role: member.role } } }
      },
    },
  )
}
