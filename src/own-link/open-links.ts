import type { Appeal } from '../appeals/appeal.ts'
import { Refusal } from '../core/errors.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import type { LetterMailbox } from '../pending/letter-mailbox.ts'
import { mailboxOf } from '../signatures/mailbox.ts'
import { findMailboxSignatures, type MailboxSignature } from '../signatures/mailbox-store.ts'
import { readListingLetter } from './recovery.ts'

export interface MailboxLinks {
  appeal: Appeal
  /** The mailbox, with the languages of the form that asked for the letter. */
  mailbox: LetterMailbox
  /** Waiting signatures first, then the latest day first. */
  signatures: MailboxSignature[]
}

/**
 * Lists the mailbox's signatures on the appeal for the holder of a recovery letter, or of a confirmation letter that is
 * not used yet. Changes nothing. Refuses with gone (the token does not work) and with unavailable (the appeal's key is
 * missing).
 */
export async function openLinks(deps: Deps, token: Token): Promise<MailboxLinks> {
  const letter = await readListingLetter(deps, token)
  if (!letter) throw new Refusal('gone')
  const { appeal, mailbox } = letter
  const found = await findMailboxSignatures(deps.db, await mailboxOf(deps, appeal, mailbox.address))
  return { appeal, mailbox, signatures: found.sort(byDay) }
}

// The id breaks ties: the order is stable, and a random id does not tell who signed first.
const byDay = (a: MailboxSignature, b: MailboxSignature): number =>
  sortable(b).localeCompare(sortable(a)) || a.id.localeCompare(b.id)

const sortable = ({ day, visibility }: MailboxSignature): string => `${day ?? '9999'} ${visibility}`
