import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { isAnswer } from './challenge.ts'
import { parseRecipient } from './recipient.ts'
import { beginEpoch, bumpAppeals, findRecipient, listProven, lockCampaign, markProven } from './store.ts'

/**
 * Checks the answer to a recipient's challenge and begins a new epoch of all proven recipients: from now on names are
 * sealed to the new recipient as well. Refuses a wrong answer (`invalid`), an unknown campaign or recipient
 * (`not_found`) and a recipient that is proven already (`conflict`).
 */
export async function proveRecipient(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { campaign: string; recipient: string; answer: string; actor: string },
): Promise<{ epoch: number; recipients: string[] }> {
  const recipient = parseRecipient(input.recipient)
  const now = deps.clock.now()
  return transact(deps.db, async (trx) => {
    const campaign = await lockCampaign(trx, input.campaign)
    if (!campaign) throw new Refusal('not_found', { message: `there is no campaign ${input.campaign}` })
    const known = await findRecipient(trx, campaign.id, recipient)
    if (!known) throw new Refusal('not_found', { message: 'this recipient was not added to the campaign' })
    if (known.provenOn) throw new Refusal('conflict', { message: `this recipient was proven on ${known.provenOn}` })
    if (!isAnswer(input.answer, known.challengeHash)) throw wrongAnswer()
    await markProven(trx, known.id, dayOf(now))
    const recipients = await listProven(trx, campaign.id)
    const epoch = await beginEpoch(trx, campaign, recipients, dayOf(now))
    const detail = { epoch, recipients: recipients.length }
    const { actor } = input
    await audit(trx, now, { campaignId: campaign.id, actor, action: 'recipient.proven', subject: recipient, detail })
    await bumpAppeals(trx, campaign.id)
    return { epoch, recipients }
  })
}

const wrongAnswer = () =>
  new Refusal('invalid', {
    errors: [{ path: 'answer', message: 'is not what the latest challenge holds: open it with age -d -i key.txt' }],
  })
