import { actOnCampaign } from '../campaigns/act-on-campaign.ts'
import { beginEpoch, type EpochAct, sealedTo } from '../campaigns/epochs.ts'
import { parseRecipient } from '../campaigns/recipient.ts'
import { demandRecipient } from '../campaigns/recipient-of.ts'
import { markRetired } from '../campaigns/recipient-store.ts'
import { dayOf } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { bumpVersionsOfCampaign } from './store.ts'

/**
 * Begins an epoch without this recipient: no name is sealed to it from now on, also by a confirmation under way. What was
 * sealed to it before it can still open. Returns the recipients that are left; with fewer than two private signing is
 * off. Refuses an unknown campaign or recipient (`not_found`) and one that is retired already (`conflict`).
 */
export async function retireRecipient(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets' | 'keys'>,
  actor: Actor,
  input: { campaign: string; recipient: string },
): Promise<{ recipients: string[] }> {
  const recipient = parseRecipient(input.recipient)
  const wanted = { slug: input.campaign, action: 'recipient.retired' } as const
  const run: EpochAct = { noted: new Set() }
  return actOnCampaign(
    deps,
    actor,
    wanted,
    async (trx, campaign, now) => {
      const known = await demandRecipient(trx, campaign, recipient)
      const day = dayOf(now)
      const recipients = (await sealedTo(deps, trx, campaign, run)).filter((other) => other !== recipient)
      await markRetired(trx, known.id, day)
      const epoch = await beginEpoch(deps, trx, campaign, { recipients, since: day, ...run })
      const detail = { epoch, recipients: recipients.length }
      return { result: { recipients }, entry: { subject: recipient, detail } }
    },
    // The pages of the campaign's appeals say to which keys names are sealed.
    (trx, { id }) => bumpVersionsOfCampaign(trx, id),
  )
}
