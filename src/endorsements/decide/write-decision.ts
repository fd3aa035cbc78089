import { dayOf } from '../../core/clock.ts'
import type { Trx } from '../../db/database.ts'
import { columnsOf } from '../columns.ts'
import { dropOtherProofs } from '../proof/drop-other-proofs.ts'
import {
  closeOrganisationReports,
  deleteEndorsement,
  deleteOrganisationReports,
  setEndorsement,
} from './decision-store.ts'
import type { DecisionMade } from './judge-decision.ts'
import type { StoredEndorsement } from './queue-store.ts'

/** Writes a decision about a locked organisation. */
export async function writeDecision(
  trx: Trx,
  row: Pick<StoredEndorsement, 'id' | 'origin' | 'organisation' | 'proposed'>,
  { made, reason, now }: { made: DecisionMade; reason: string | null; now: Date },
): Promise<void> {
  const { id, origin, organisation, proposed } = row
  const today = dayOf(now)
  const set = (columns: Parameters<typeof setEndorsement>[2]) => setEndorsement(trx, id, { since: today, ...columns })
  if (made === 'kept') return closeOrganisationReports(trx, id, today)
  if (made === 'approved') return set({ state: 'listed', confirmed_on: today, reason: null })
  if (made === 'change_approved') {
    const approved = proposed ?? organisation
    await dropOtherProofs(trx, id, approved.website)
    return set({ ...columnsOf(approved), proposed: null, confirmed_on: today, reason: null })
  }
  if (made === 'declined') return set({ state: 'declined', reason })
  if (made === 'change_declined') return set({ ...columnsOf(organisation), proposed: null, reason })
  // Nobody has an own link of it that could tell of the removal.
  if (origin === 'entered') return deleteEndorsement(trx, id)
  await deleteOrganisationReports(trx, id)
  await dropOtherProofs(trx, id, null)
  // The name alone stays for the own link, and so that another offer of it stands beside it.
  const erased = { proposed: null, representative: null, mark: null }
  const left = { ...organisation, website: null, statements: {} }
  return set({ ...columnsOf(left), ...erased, state: 'removed', reason })
}
