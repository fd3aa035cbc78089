import { randomUUID } from 'node:crypto'
import { Refusal } from '../core/errors.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { holdStaffKey, type StaffKey, staffKey } from '../staff/key/staff-key.ts'
import { type Campaign, line, parseInput } from './campaign.ts'
import { findRecipient } from './recipient-store.ts'

/** A label sealed for the row of its recipient. */
export interface NewLabel {
  /** The id of the recipient's row, or the id that it is to have. */
  id: string
  sealed: Buffer
  key: StaffKey
}

/** The words that name a recipient's holder. Refuses (`invalid`) all but one line of at most 100 characters. */
export const parseLabel = (text: string): string => parseInput(line(100), text)

/** Seals a parsed label, before the transaction. Refuses (`unavailable`) without the staff key. */
export async function sealLabel(
  deps: Pick<Deps, 'db' | 'keys' | 'memory'>,
  campaign: Campaign,
  recipient: string,
  label: string,
): Promise<NewLabel> {
  const key = await staffKey(deps, campaign.id)
  const id = (await findRecipient(deps.db, campaign.id, recipient))?.id ?? randomUUID()
  return { id, key, sealed: key.seal({ column: 'label', row: id }, label) }
}

/** Lets the label be stored in this transaction for the row with this id. Refuses (`unavailable`) when either has moved. */
export async function holdLabel(trx: Trx, campaign: Campaign, { id, key }: NewLabel, rowId: string): Promise<void> {
  await holdStaffKey(trx, campaign.id, key)
  if (id !== rowId) throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}
