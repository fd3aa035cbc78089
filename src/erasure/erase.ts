import type { Trx } from '../db/database.ts'
import type { Ending } from '../db/ending.ts'
import type { Deps } from '../deps.ts'
import { ENDINGS } from './endings.ts'

const endings: Ending<string, Deps>[] = ENDINGS

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

/**
 * Erases what tells of a person in the appeal's rows, and destroys the keys that they name. Rows of signatures themselves
 * stay, for the counts.
 */
export async function eraseNames(deps: Deps, trx: Trx, appealId: string): Promise<void> {
  for (const ending of endings) {
    await ending.destroyKeys?.(deps, trx, appealId)
    await ending.eraseNames?.(trx, appealId)
  }
}
