import { isRefusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { type StaffKey, staffKey } from '../staff/key/staff-key.ts'
import type { StoredRecipient } from './recipient-store.ts'

type Labelled = Pick<StoredRecipient, 'id' | 'label' | 'labelSealed'>

/** Makes the function that opens labels of the campaign's recipients. It returns null for a label that does not open. */
export async function labelReader(
  deps: Pick<Deps, 'db' | 'keys' | 'memory'>,
  campaignId: string,
  recipients: readonly Labelled[],
): Promise<(recipient: Labelled) => string | null> {
  // Only what is sealed asks for the key, since the first one who asks makes it.
  const isAnySealed = recipients.some(({ labelSealed }) => labelSealed && labelSealed.length > 0)
  const key = isAnySealed ? await staffKey(deps, campaignId).catch(unlessMissing) : null
  return ({ id, label, labelSealed }) => label ?? (key && labelSealed && opened(key, id, labelSealed))
}

function opened(key: StaffKey, row: string, sealed: Buffer): string | null {
  try {
    return key.open({ column: 'label', row }, sealed)
  } catch {
    return null
  }
}

function unlessMissing(error: unknown): null {
  if (isRefusal(error, 'unavailable')) return null
  throw error
}
