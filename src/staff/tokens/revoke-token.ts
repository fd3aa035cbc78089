import { Refusal } from '../../core/errors.ts'
import { isUuid } from '../../core/uuid.ts'
import type { Deps } from '../../deps.ts'
import { act } from '../act.ts'
import { type Actor, isStaff } from '../actor.ts'
import { campaignOfToken, deleteToken, lockToken } from './token-store.ts'

/**
 * Ends a token of the staff API: the next request with it, in any process, is a stranger's. Refuses with not_found
 * (`unknown_token`) one that is gone, expired and deleted, or of another campaign.
 */
export async function revokeToken(deps: Deps, actor: Actor, { id }: { id: string }): Promise<void> {
  const campaignId = isUuid(id) ? await campaignOfToken(deps.db, id) : undefined
  if (campaignId === undefined || (isStaff(actor) && actor.campaign !== campaignId)) throw unknown(id)
  await act(
    deps,
    actor,
    { action: 'token.revoked', campaign: campaignId },
    {
      work: async (trx) => {
        const token = await lockToken(trx, { id, campaignId })
        if (!token) throw unknown(id)
        await deleteToken(trx, id)
        return { result: undefined, entry: { subject: token.id, detail: { role: token.role, access: token.access } } }
      },
    },
  )
}

const unknown = (id: string) => new Refusal('not_found', { reason: 'unknown_token', params: { id } })
