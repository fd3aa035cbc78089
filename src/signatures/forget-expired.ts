import type { Deps } from '../deps.ts'
import { deleteExpired } from './pending-store.ts'

/** Deletes what was never confirmed and can no longer be, with its letters, and the receipts that have run out. */
export const forgetExpired = (deps: Deps): Promise<void> => deleteExpired(deps.db, deps.clock.now())
