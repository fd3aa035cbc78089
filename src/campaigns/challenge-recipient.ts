import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnCampaign } from './act-on-campaign.ts'
import type { Campaign } from './campaign.ts'
import { makeChallenge } from './challenge.ts'
import { holdLabel, parseLabel, sealLabel } from './new-label.ts'
import { parseRecipient } from './recipient.ts'
import { demandRecipient } from './recipient-of.ts'
import { renewChallenge } from './recipient-store.ts'

/**
 * Makes a new challenge for a recipient of the campaign, proven or not, and voids the old one: a drill that shows whether
 * the key still works. A label takes the place of the one before. Refuses an unknown campaign or recipient (`not_found`),
 * a retired one (`conflict`), and with a label what `addRecipient` refuses.
 */
export async function challengeRecipient(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets' | 'keys' | 'memory'>,
  actor: Actor,
  input: { campaign: string; recipient: string; label?: string | undefined },
): Promise<{ recipient: string; challenge: string }> {
  const recipient = parseRecipient(input.recipient)
  const label = input.label === undefined ? null : parseLabel(input.label)
  const challenge = await makeChallenge(recipient)
  const prepare = async (campaign: Campaign) => (label === null ? null : sealLabel(deps, campaign, recipient, label))
  const wanted = { slug: input.campaign, action: 'recipient.challenged', prepare } as const
  return actOnCampaign(deps, actor, wanted, async (trx, campaign, _now, newLabel) => {
    const known = await demandRecipient(trx, campaign, recipient)
    if (newLabel) await holdLabel(trx, campaign, newLabel, known.id)
    await renewChallenge(trx, known.id, {
      challengeHash: challenge.hash,
      ...(newLabel && { labelSealed: newLabel.sealed }),
    })
    const detail = newLabel ? { labelled: true } : undefined
    return {
      result: { recipient, challenge: challenge.sealed },
      entry: { subject: recipient, ...(detail && { detail }) },
    }
  })
}
