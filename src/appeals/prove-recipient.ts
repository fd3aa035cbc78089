import { actOnCampaign } from '../campaigns/act-on-campaign.ts'
import { isAnswer, spentChallenge } from '../campaigns/challenge.ts'
import { beginEpoch, type EpochAct, sealedTo } from '../campaigns/epochs.ts'
import { recipientProof } from '../campaigns/proofs.ts'
import { parseRecipient } from '../campaigns/recipient.ts'
import { demandRecipient } from '../campaigns/recipient-of.ts'
import { markAnswered, markProven } from '../campaigns/recipient-store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { bumpVersionsOfCampaign } from './store.ts'

export interface ProvenRecipient {
  /** `answered`: names were sealed to the recipient already, and this was a drill. */
  did: 'proven' | 'answered'
  day: string
  epoch: number
  recipients: string[]
}

/**
 * Checks the answer to a recipient's challenge, which counts once. A recipient that is new begins an epoch: from now on
 * names are sealed to it as well. Refuses a wrong or used answer (`invalid`), an unknown campaign or recipient
 * (`not_found`) and a retired recipient (`conflict`).
 */
export async function proveRecipient(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets' | 'keys'>,
  actor: Actor,
  input: { campaign: string; recipient: string; answer: string },
): Promise<ProvenRecipient> {
  const recipient = parseRecipient(input.recipient)
  const wanted = { slug: input.campaign, action: 'recipient.proven' } as const
  const run: EpochAct = { noted: new Set() }
  return actOnCampaign(
    deps,
    actor,
    wanted,
    async (trx, campaign, now) => {
      const known = await demandRecipient(trx, campaign, recipient)
      if (!isAnswer(input.answer, known.challengeHash)) throw new Refusal('invalid', { reason: 'wrong_answer' })
      const day = dayOf(now)
      await markAnswered(trx, known.id, day, spentChallenge())
      const before = await sealedTo(deps, trx, campaign, run)
      if (before.includes(recipient)) {
        const result: ProvenRecipient = { did: 'answered', day, epoch: campaign.epoch, recipients: before }
        return { result, entry: { action: 'recipient.answered', subject: recipient } }
      }
      const recipients = [...before, recipient].sort()
      await markProven(
        trx,
        known.id,
        day,
        recipientProof(deps.secrets.recipients, { campaignId: campaign.id, recipient }),
      )
      const epoch = await beginEpoch(deps, trx, campaign, { recipients, since: day, ...run })
      const detail = { epoch, recipients: recipients.length }
      return { result: { did: 'proven', day, epoch, recipients }, entry: { subject: recipient, detail } }
    },
    // The pages of the campaign's appeals say to which keys names are sealed.
    (trx, { id }) => bumpVersionsOfCampaign(trx, id),
  )
}
