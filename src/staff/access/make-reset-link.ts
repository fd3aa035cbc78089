import { after, ceilHour } from '../../core/clock.ts'
import type { Deps } from '../../deps.ts'
import { accountOf, unknownHandle } from '../account-of.ts'
import { lockAccount } from '../account-store.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { queueOwnLetter } from '../letters/letters.ts'
import { prepareChangeLetter } from '../own-account/own-letter.ts'
import type { AccessLink } from '../team/invite.ts'
import { insertResetLink, STAFF_LINK_TIME } from './reset-link.ts'

/**
 * Makes a link by which the account gets a new passphrase and factor, once and within 72 hours; until it is used,
 * everything stays as it is. A letter tells the account's person, where there is an address. Refuses with not_found
 * (`unknown_handle`) and unavailable.
 */
export async function makeResetLink(deps: Deps, actor: Actor, { handle }: { handle: string }): Promise<AccessLink> {
  const { id, campaign } = await accountOf(deps.db, actor, handle)
  const made = await act(
    deps,
    actor,
    { action: 'staff.reset_link_made', campaign: campaign.id },
    {
      prepare: () => prepareChangeLetter(deps, { id, campaignId: campaign.id }, 'link'),
      work: async (trx, now, letter) => {
        if (!(await lockAccount(trx, id))) throw unknownHandle(handle)
        const token = await insertResetLink(deps, trx, { campaignId: campaign.id, accountId: id }, now)
        if (letter) await queueOwnLetter(trx, id, letter, now)
        return { result: { token, expiresAt: ceilHour(after(now, STAFF_LINK_TIME)) }, entry: { subject: id } }
      },
    },
  )
  deps.nudge.outbox()
  return made
}
