import type { Deps } from '../deps.ts'
import { mailboxOf } from '../signatures/mailbox.ts'
import { isMailboxUsed } from '../signatures/mailbox-store.ts'
import type { Pending } from './pending-signature.ts'

/** Whether somebody has signed from the mailbox. Tell only the holder of a letter, and never on protected appeals. */
export const mailboxWasUsed = async (deps: Deps, { appeal, submission }: Pending): Promise<boolean> =>
  isMailboxUsed(deps.db, await mailboxOf(deps, appeal, submission.address))
