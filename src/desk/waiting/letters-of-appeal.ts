import type { Appeal } from '../../appeals/appeal.ts'
import type { Db } from '../../db/database.ts'
import { countWaitingLetters } from '../../outbox/waiting-letters-store.ts'
import { LEAST_TOLD } from '../../signing/funnel/funnel.ts'

/** How many letters of the appeal wait to be sent; null: fewer than ten, where small numbers are held back. */
export async function lettersOfAppeal(
  db: Db,
  { id, safety, policy }: Pick<Appeal, 'id' | 'safety' | 'policy'>,
): Promise<number | null> {
  const n = await countWaitingLetters(db, id)
  const heldBack = safety === 'protected' || policy.withholdSmallCounts
  return heldBack && n < LEAST_TOLD ? null : n
}
