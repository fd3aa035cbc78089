import { Refusal } from '../core/errors.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { silenceOf } from '../outbox/silence.ts'
import { addSilence } from '../outbox/silence-store.ts'
import { deletePendingOfMailbox } from '../pending/pending-store.ts'
import { readPending } from './pending-signature.ts'

export interface RejectRequest {
  token: string
  /** Whether no letters are to go to this address for thirty days, of whatever kind, from whichever appeal. */
  silence?: boolean | undefined
}

/**
 * "This isn't me": every pending signature made with that address for that appeal is dead. Gives until when no letters
 * go to the address; null when that was not asked for. Refuses with gone, as confirm does. After a confirmation a
 * letter is no remote control: its token is used, so that only who holds a live letter can ask for silence.
 */
export async function reject(deps: Deps, { token, silence }: RejectRequest): Promise<Date | null> {
  const pending = await readPending(deps, token)
  if (!pending) throw new Refusal('gone')
  const now = deps.clock.now()
  const silent = silence ? await silenceOf(deps, pending.submission.address, now) : null
  await transact(deps.db, async (trx) => {
    if (!(await deletePendingOfMailbox(trx, pending.id, now))) throw new Refusal('gone')
    if (silent) await addSilence(trx, silent)
  })
  return silent?.expiresAt ?? null
}
