import type { Db } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { listEpochs, setEpochProof } from './epoch-store.ts'
import { epochProof, recipientProof } from './proofs.ts'
import { listProven, setProof } from './recipient-store.ts'
import { noteEpoch } from './trust.ts'

/** Proves all recipients and epochs as they are. Only for a database that is older than the proofs. */
export async function proveStored({ secrets, keys }: Pick<Deps, 'secrets' | 'keys'>, db: Db): Promise<void> {
  for (const row of await listProven(db)) await setProof(db, row.id, recipientProof(secrets.recipients, row))
  for (const { isCurrent, ...epoch } of await listEpochs(db)) {
    await setEpochProof(db, epoch, epochProof(secrets.recipients, epoch))
    if (isCurrent) await noteEpoch({ keys }, epoch.campaignId, epoch.number)
  }
}
