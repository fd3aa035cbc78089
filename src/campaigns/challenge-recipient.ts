import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnCampaign } from './act-on-campaign.ts'
import { makeChallenge } from './challenge.ts'
import { parseRecipient } from './recipient.ts'
import { demandRecipient } from './recipient-of.ts'
import { renewChallenge } from './recipient-store.ts'

/**
 * Makes a new challenge for a recipient of the campaign, proven or not, and voids the old one: a drill that shows whether
 * the key still works. Refuses an unknown campaign or recipient (`not_found`) and a retired one (`conflict`).
 */
export async function challengeRecipient(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  actor: Actor,
  input: { campaign: string; recipient: string },
): Promise<{ recipient: string; challenge: string }> {
  const recipient = parseRecipient(input.recipient)
  const challenge = await makeChallenge(recipient)
  const wanted = { slug: input.campaign, action: 'recipient.challenged' } as const
  return actOnCampaign(deps, actor, wanted, async (trx, campaign) => {
    const known = await demandRecipient(trx, campaign, recipient)
    await renewChallenge(trx, known.id, { challengeHash: challenge.hash })
    return { result: { recipient, challenge: challenge.sealed }, entry: { subject: recipient } }
  })
}
