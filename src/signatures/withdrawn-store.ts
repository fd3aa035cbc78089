import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'

/** A signature whose id no row has any more. */
interface Gone {
  id: string
  visibility: Visibility
  state: string
  noSeat: boolean
}

/** Stores ids that no signature has any more: those that lists may have held for later ones, all as a sign that somebody signed. */
export async function rememberWithdrawn(trx: Trx, appealId: string, gone: readonly Gone[]): Promise<void> {
  if (gone.length === 0) return
  await trx
    .insertInto('withdrawn')
    .values(gone.map((row) => ({ id: row.id, appeal_id: appealId, listed: mayBeListed(row) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Whether a sealed list may have held the row. Its look and most states do not tell: a name that waits, is hidden or held
 * may have been shown and counted before.
 */
const mayBeListed = ({ visibility, state, noSeat }: Gone): boolean =>
  state !== 'waiting' && visibility !== 'anonymous' && !noSeat
