import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Campaign } from './campaign.ts'
import { findEpoch, highestEpoch, insertEpoch } from './epoch-store.ts'
import { epochProof, recipientProof } from './proofs.ts'
import { findRecipient } from './recipient-store.ts'
import { lastEpoch, noteEpoch } from './trust.ts'

type Prover = Pick<Deps, 'secrets' | 'keys'>

/** An act that begins an epoch. Its transaction may run several times: `noted` are the numbers that earlier runs noted. */
export interface EpochAct {
  noted: Set<number>
}

/**
 * The recipients of the last epoch that this server began, each with its own proof; whatever else the database names is
 * left out. After a new SECRET_KEY there are none.
 */
export async function sealedTo(
  { secrets, keys }: Prover,
  trx: Trx,
  campaign: Campaign,
  { noted }: EpochAct,
): Promise<string[]> {
  const number = await lastEpoch({ keys }, campaign.id, noted)
  const epoch = await findEpoch(trx, campaign.id, number)
  const { id: campaignId, demo } = campaign
  const isOurs = epoch?.proof?.equals(epochProof(secrets.recipients, { campaignId, demo, ...epoch }))
  if (!epoch || !isOurs) return []
  const proven: string[] = []
  for (const recipient of epoch.recipients) {
    const stored = await findRecipient(trx, campaignId, recipient)
    if (stored?.proof?.equals(recipientProof(secrets.recipients, { campaignId, recipient }))) proven.push(recipient)
  }
  return proven
}

/** Begins an epoch of these recipients and returns its number. The caller has locked the campaign's row. */
export async function beginEpoch(
  { secrets, keys }: Prover,
  trx: Trx,
  campaign: Campaign,
  { recipients, since, noted }: EpochAct & { recipients: string[]; since: string },
): Promise<number> {
  const { id: campaignId, demo } = campaign
  // An attacker may have added epochs, and a crash may have left a number in the key store: the next one is free of both.
  const number = 1 + Math.max(await highestEpoch(trx, campaignId), await lastEpoch({ keys }, campaignId))
  const epoch = { number, recipients: [...recipients].sort(), since }
  const proof = epochProof(secrets.recipients, { campaignId, demo, ...epoch })
  await insertEpoch(trx, campaign, { ...epoch, proof })
  await noteEpoch({ keys }, campaignId, number)
  noted.add(number)
  return number
}
