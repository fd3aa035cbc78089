import type { Appeal } from '../appeals/appeal.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Locale } from '../locale/locale.ts'
import { mailboxOf } from '../signatures/mailbox.ts'
import { findOfMailbox, type MailboxSignature } from '../signatures/mailbox-store.ts'
import { readRecovery } from './recovery.ts'

export interface MailboxLinks {
  appeal: Appeal
  /** Of the form that asked for the letter. */
  locale: Locale
  /** The latest day first, those that wait before all. */
  signatures: MailboxSignature[]
}

/**
 * What the holder of a recovery letter may know: the signatures of the letter's mailbox to its appeal. Changes
 * nothing. Refuses a token that does not work with gone, and with unavailable when the appeal's key is missing.
 */
export async function openLinks(deps: Deps, token: string): Promise<MailboxLinks> {
  const pending = await readRecovery(deps, token)
  if (!pending) throw new Refusal('gone')
  const found = await findOfMailbox(deps.db, await mailboxOf(deps, pending.appeal, pending.recovery.address))
  return { appeal: pending.appeal, locale: pending.recovery.locale, signatures: found.sort(byDay) }
}

// An id is random: it makes the order firm, and says nothing.
const byDay = (a: MailboxSignature, b: MailboxSignature): number =>
  sortable(b).localeCompare(sortable(a)) || a.id.localeCompare(b.id)

const sortable = ({ day, visibility }: MailboxSignature): string => `${day ?? '9999'} ${visibility}`
