import { Refusal } from '../core/errors.ts'
import type { Trx } from '../db/database.ts'
import type { Campaign } from './campaign.ts'
import { findRecipient, type StoredRecipient } from './recipient-store.ts'

/** A recipient of the campaign that is not retired. Refuses an unknown one (`not_found`) and a retired one (`conflict`). */
export async function demandRecipient(trx: Trx, campaign: Campaign, recipient: string): Promise<StoredRecipient> {
  const known = await findRecipient(trx, campaign.id, recipient)
  if (!known) throw new Refusal('not_found', { reason: 'unknown_recipient' })
  if (known.retiredOn) throw new Refusal('conflict', { reason: 'recipient_retired', params: { day: known.retiredOn } })
  return known
}
