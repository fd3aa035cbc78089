import { randomUUID } from 'node:crypto'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { line, parseInput } from './campaign.ts'
import { makeChallenge } from './challenge.ts'
import { parseRecipient } from './recipient.ts'
import { findRecipient, insertRecipient, isDemoRecipient, lockCampaign, renewChallenge } from './store.ts'

/**
 * Adds a recipient and returns the challenge for its key holder. Names are sealed to the recipient only after
 * `proveRecipient`; an unproven recipient gets a new challenge, which voids the old one. Refuses a proven recipient and
 * a demo key (`conflict`), an unknown campaign (`not_found`), and anything but an age X25519 recipient (`invalid`).
 */
export async function addRecipient(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { campaign: string; recipient: string; label: string; actor: string },
): Promise<{ recipient: string; challenge: string }> {
  const recipient = parseRecipient(input.recipient)
  const label = parseInput(line(100), input.label)
  const challenge = await makeChallenge(recipient)
  await transact(deps.db, async (trx) => {
    const campaign = await lockCampaign(trx, input.campaign)
    if (!campaign) throw new Refusal('not_found', { message: `there is no campaign ${input.campaign}` })
    if (!campaign.demo && (await isDemoRecipient(trx, recipient)))
      throw new Refusal('conflict', { message: 'that is a demo key: make one of your own with "keys new"' })
    const known = await findRecipient(trx, campaign.id, recipient)
    if (known?.provenOn)
      throw new Refusal('conflict', { message: `this recipient was added before, and proven on ${known.provenOn}` })
    if (known) await renewChallenge(trx, known.id, { label, challengeHash: challenge.hash })
    else await insertRecipient(trx, campaign, { id: randomUUID(), recipient, label, challengeHash: challenge.hash })
    const entry = { campaignId: campaign.id, actor: input.actor, subject: recipient }
    await audit(trx, deps.clock.now(), { ...entry, action: known ? 'recipient.challenged' : 'recipient.added' })
  })
  return { recipient, challenge: challenge.sealed }
}
