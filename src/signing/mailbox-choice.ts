import type { Deps } from '../deps.ts'
import { mailboxOf } from '../signatures/mailbox.ts'
import { findMailboxSignatures } from '../signatures/mailbox-store.ts'
import type { Choice } from './choice.ts'
import type { Pending } from './pending-signature.ts'

/**
 * The signatures given from the mailbox of a live letter, for its holder alone. Null on protected appeals, where the page
 * must tell nothing before a button is pressed, and with one seat, where there is nothing to choose.
 */
export async function mailboxChoice(deps: Deps, { appeal, mailbox }: Pending): Promise<Choice | null> {
  if (appeal.safety === 'protected' || appeal.seats === 1) return null
  const signatures = await findMailboxSignatures(deps.db, await mailboxOf(deps, appeal, mailbox.address))
  return { signatures, seatFree: signatures.length < appeal.seats }
}
