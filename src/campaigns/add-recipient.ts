import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnCampaign } from './act-on-campaign.ts'
import type { Campaign } from './campaign.ts'
import { makeChallenge } from './challenge.ts'
import { holdLabel, parseLabel, sealLabel } from './new-label.ts'
import { parseRecipient } from './recipient.ts'
import { findRecipient, insertRecipient, isDemoRecipient, renewChallenge } from './recipient-store.ts'

/**
 * Adds a recipient and returns the challenge for its key holder. Names are sealed to the recipient only after
 * `proveRecipient`; an unproven recipient gets a new challenge, which voids the old one. Refuses a proven or retired
 * recipient and a demo key (`conflict`), an unknown campaign (`not_found`), and anything but an age X25519 recipient
 * (`invalid`); `unavailable` without the staff key, under which the label is sealed.
 */
export async function addRecipient(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets' | 'keys' | 'memory'>,
  actor: Actor,
  input: { campaign: string; recipient: string; label: string },
): Promise<{ recipient: string; challenge: string }> {
  const recipient = parseRecipient(input.recipient)
  const label = parseLabel(input.label)
  const challenge = await makeChallenge(recipient)
  const prepare = (campaign: Campaign) => sealLabel(deps, campaign, recipient, label)
  const wanted = { slug: input.campaign, action: 'recipient.added', prepare } as const
  return actOnCampaign(deps, actor, wanted, async (trx, campaign, _now, newLabel) => {
    const { id, sealed: labelSealed } = newLabel
    if (!campaign.demo && (await isDemoRecipient(trx, recipient))) throw new Refusal('conflict', { reason: 'demo_key' })
    const known = await findRecipient(trx, campaign.id, recipient)
    if (known?.retiredOn)
      throw new Refusal('conflict', { reason: 'recipient_retired', params: { day: known.retiredOn } })
    if (known?.provenOn) throw new Refusal('conflict', { reason: 'recipient_proven', params: { day: known.provenOn } })
    await holdLabel(trx, campaign, newLabel, known?.id ?? id)
    if (known) await renewChallenge(trx, id, { labelSealed, challengeHash: challenge.hash })
    else await insertRecipient(trx, campaign, { id, recipient, labelSealed, challengeHash: challenge.hash })
    return {
      result: { recipient, challenge: challenge.sealed },
      entry: { action: known ? 'recipient.challenged' : 'recipient.added', subject: recipient },
    }
  })
}
