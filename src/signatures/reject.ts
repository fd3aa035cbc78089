import { Refusal } from '../core/errors.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { readPending } from './pending.ts'
import { deletePendingOfMailbox } from './pending-store.ts'

/**
 * "This isn't me": every pending signature made with that address for that appeal is dead. Refuses with gone, as
 * confirm does. After a confirmation a letter is no remote control: its token is used.
 */
export async function reject(deps: Deps, token: string): Promise<void> {
  const pending = await readPending(deps, token)
  if (!pending) throw new Refusal('gone')
  const now = deps.clock.now()
  if (!(await transact(deps.db, (trx) => deletePendingOfMailbox(trx, pending.id, now)))) throw new Refusal('gone')
}
