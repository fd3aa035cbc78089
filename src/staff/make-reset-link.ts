import { after, ceilHour } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import { accountOf, unknownHandle } from './account-of.ts'
import { lockAccount } from './account-store.ts'
import { act } from './act.ts'
import type { Actor } from './actor.ts'
import type { AccessLink } from './invite.ts'
import { insertResetLink, STAFF_LINK_TIME } from './reset-link.ts'

/**
 * Makes a link by which the account gets a new passphrase and factor, once and within 72 hours; until it is used,
 * everything stays as it is. Refuses with not_found (`unknown_handle`).
 */
export async function makeResetLink(deps: Deps, actor: Actor, { handle }: { handle: string }): Promise<AccessLink> {
  const { id, campaign } = await accountOf(deps.db, actor, handle)
  return act(
    deps,
    actor,
    { action: 'staff.reset_link_made', campaign: campaign.id },
    {
      work: async (trx, now) => {
        if (!(await lockAccount(trx, id))) throw unknownHandle(handle)
        const token = await insertResetLink(deps, trx, { campaignId: campaign.id, accountId: id }, now)
        return { result: { token, expiresAt: ceilHour(after(now, STAFF_LINK_TIME)) }, entry: { subject: id } }
      },
    },
  )
}
