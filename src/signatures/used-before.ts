import type { Deps } from '../deps.ts'
import { mailboxOf } from './mailbox.ts'
import { isMailboxUsed } from './mailbox-store.ts'
import type { Pending } from './pending.ts'

/** Whether somebody has signed from this mailbox. Only for the holder of a letter to it, never on protected appeals. */
export const mailboxWasUsed = async (deps: Deps, { appeal, submission }: Pending): Promise<boolean> =>
  isMailboxUsed(deps.db, await mailboxOf(deps, appeal, submission.address))
