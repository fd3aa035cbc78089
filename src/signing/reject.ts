import { Refusal } from '../core/errors.ts'
import type { Token } from '../core/secret-text.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { silenceOf } from '../outbox/silence.ts'
import { addSilence } from '../outbox/silence-store.ts'
import { deletePendingOfMailbox } from '../pending/pending-store.ts'
import { readPending } from './pending-signature.ts'

export interface RejectRequest {
  token: Token
  /** Stops all letters to this address for thirty days, of every kind and from every appeal. */
  silence?: boolean | undefined
}

/**
 * "This isn't me": deletes every pending signature with the letter's address for the appeal. Returns the end of the
 * silence, or null without `silence`. Refuses with gone, as confirm does: only an unused letter can reject or silence.
 */
export async function reject(deps: Deps, { token, silence }: RejectRequest): Promise<Date | null> {
  const pending = await readPending(deps, token)
  if (!pending) throw new Refusal('gone')
  const now = deps.clock.now()
  const silent = silence ? await silenceOf(deps, pending.mailbox.address, now) : null
  await transact(deps.db, async (trx) => {
    if (!(await deletePendingOfMailbox(trx, 'signature', pending.id, now))) throw new Refusal('gone')
    if (silent) await addSilence(trx, silent)
  })
  return silent?.expiresAt ?? null
}
