import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'
import { type LockedAppeal, lockAppeal } from './lock-store.ts'
import { forgetAppeal } from './recall.ts'
import { bumpVersion } from './store.ts'

export interface Touching {
  trx: Trx
  /** Undefined: there is no such appeal. */
  locked: LockedAppeal | undefined
  /** Says that a public page changes with this transaction. */
  pageChanges(): void
}

/**
 * Runs `work` in one transaction under the appeal's shared lock. When `work` says that a public page changes, the version
 * is bumped as the last write. For settle, which marks what this process remembers as stale once for many batches.
 */
export const inAppeal = <T>(
  { db }: Pick<Deps, 'db'>,
  appealId: string,
  work: (touching: Touching) => Promise<T>,
): Promise<T> =>
  transact(db, async (trx) => {
    let changes = false
    const pageChanges = () => {
      changes = true
    }
    const result = await work({ trx, locked: await lockAppeal(trx, appealId), pageChanges })
    if (changes) await bumpVersion(trx, appealId)
    return result
  })

/** As `inAppeal`, for a signer's own change: afterwards this process forgets the appeal. */
export async function touchAppeal<T>(
  deps: Pick<Deps, 'db' | 'memory'>,
  appeal: Pick<Appeal, 'id'>,
  work: (touching: Touching) => Promise<T>,
): Promise<T> {
  const result = await inAppeal(deps, appeal.id, work)
  forgetAppeal(deps, appeal)
  return result
}
