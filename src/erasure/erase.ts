import type { Trx } from '../db/database.ts'
import { ENDINGS } from './endings.ts'

/** Erases every email index, seat and address mark of the appeal. */
export async function forgetMarks(trx: Trx, appealId: string): Promise<void> {
  for (const ending of ENDINGS) await ending.forgetMarks?.(trx, appealId)
}

/** Empties what is sealed under the campaign's staff key, and ends what depends on it. */
export async function forgetSealed(trx: Trx, campaignId: string): Promise<void> {
  for (const ending of ENDINGS) await ending.forgetSealed?.(trx, campaignId)
}

/** Deletes all pending rows of the appeal, and all its letters. */
export async function deletePendingOfAppeal(trx: Trx, appealId: string): Promise<void> {
  for (const ending of ENDINGS) await ending.deletePending?.(trx, appealId)
}

/** Erases what tells of a person in the appeal's rows. The rows themselves stay, for the counts. */
export async function eraseNames(trx: Trx, appealId: string): Promise<void> {
  for (const ending of ENDINGS) await ending.eraseNames?.(trx, appealId)
}
