import { appealKey } from '../appeals/key.ts'
import { canonicalAddress } from '../core/email.ts'
import type { Deps } from '../deps.ts'
import type { Pending } from './pending.ts'
import { isSeatTaken } from './seat-store.ts'
import { addressMark, emailIndexes } from './submission.ts'

/** Whether somebody has signed from this mailbox. Only for who holds a letter to it, and never on protected appeals. */
export async function mailboxWasUsed(deps: Deps, { appeal, submission }: Pending): Promise<boolean> {
  const key = await appealKey(deps, appeal)
  const canonical = canonicalAddress(submission.address)
  const indexes = emailIndexes(key, canonical, appeal.seats)
  return isSeatTaken(deps.db, appeal.id, addressMark(key, canonical), indexes)
}
