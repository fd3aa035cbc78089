import { actOnCampaign } from '../campaigns/act-on-campaign.ts'
import { isAnswer } from '../campaigns/challenge.ts'
import { parseRecipient } from '../campaigns/recipient.ts'
import { beginEpoch, findRecipient, listProven, markProven } from '../campaigns/store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { bumpVersionsOfCampaign } from './store.ts'

/**
 * Checks the answer to a recipient's challenge and begins a new epoch of all proven recipients: from now on names are
 * sealed to the new recipient as well. Refuses a wrong answer (`invalid`), an unknown campaign or recipient
 * (`not_found`) and a recipient that is proven already (`conflict`).
 */
export async function proveRecipient(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { campaign: string; recipient: string; answer: string },
): Promise<{ epoch: number; recipients: string[] }> {
  const recipient = parseRecipient(input.recipient)
  const wanted = { slug: input.campaign, action: 'recipient.proven' } as const
  return actOnCampaign(
    deps,
    actor,
    wanted,
    async (trx, campaign, now) => {
      const known = await findRecipient(trx, campaign.id, recipient)
      if (!known) throw new Refusal('not_found', { reason: 'unknown_recipient' })
      if (known.provenOn) throw new Refusal('conflict', { reason: 'recipient_proven', params: { day: known.provenOn } })
      if (!isAnswer(input.answer, known.challengeHash)) throw new Refusal('invalid', { reason: 'wrong_answer' })
      await markProven(trx, known.id, dayOf(now))
      const recipients = await listProven(trx, campaign.id)
      const epoch = await beginEpoch(trx, campaign, recipients, dayOf(now))
      const detail = { epoch, recipients: recipients.length }
      return { result: { epoch, recipients }, entry: { subject: recipient, detail } }
    },
    // The pages of the campaign's appeals say whether private signing is on.
    (trx, { id }) => bumpVersionsOfCampaign(trx, id),
  )
}
