import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { read } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import { findEpoch } from './epoch-store.ts'
import { fingerprint } from './fingerprint.ts'
import { labelReader } from './label-reader.ts'
import { listRecipients } from './recipient-store.ts'
import { findCampaign } from './store.ts'
import { type Trust, trustIn } from './trust.ts'

export interface ListedRecipient {
  recipient: string
  /** Null: it cannot be opened without the staff key, or is gone since a `staff rekey`. */
  label: string | null
  fingerprint: string
  /** Whether names are sealed to the recipient now, while there are at least two such. */
  sealedTo: boolean
  provenOn: string | null
  /** The day on which its holder last opened a challenge. */
  answeredOn: string | null
  retiredOn: string | null
}

export interface Listed {
  trust: Trust
  /** The day on which the current epoch began. */
  since: string | null
  recipients: ListedRecipient[]
}

/** The campaign's recipients and the trust in its current epoch. Refuses an unknown campaign with not_found. */
export async function recipientsOf(
  deps: Pick<Deps, 'db' | 'secrets' | 'keys' | 'memory'>,
  actor: Actor,
  { campaign: slug }: { campaign: string },
): Promise<Listed> {
  const campaign = await findCampaign(deps.db, slug)
  if (!campaign) throw new Refusal('not_found', { reason: 'unknown_campaign', params: { slug } })
  return read(deps, actor, { action: 'recipients.read', campaign: campaign.id }, async (db) => {
    const { id: campaignId, demo, epoch: number } = campaign
    const stored = await findEpoch(db, campaignId, number)
    const epoch = { number, recipients: [], since: '', proof: null, ...stored }
    const trust = await trustIn(deps, { campaignId, demo, ...epoch })
    const current = trust === 'authentic' ? epoch.recipients : []
    const listed = await listRecipients(db, campaignId)
    const labelOf = await labelReader(deps, campaignId, listed)
    const recipients = listed.map((row) => {
      const { recipient, provenOn, answeredOn, retiredOn } = row
      return {
        ...{ recipient, label: labelOf(row), provenOn, answeredOn, retiredOn },
        ...{ fingerprint: fingerprint(recipient), sealedTo: current.includes(recipient) },
      }
    })
    return { trust, since: stored?.since ?? null, recipients }
  })
}
