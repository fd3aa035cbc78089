import type { Appeal } from '../appeals/appeal.ts'
import { appealKey } from '../appeals/key.ts'
import { canonicalAddress } from '../core/email.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Locale } from '../locale/locale.ts'
import { findOfMailbox, type Mailbox, type MailboxSignature } from './mailbox-store.ts'
import { type PendingRecovery, readRecovery } from './recovery.ts'
import { addressMark, emailIndexes } from './submission.ts'

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
  const found = await findOfMailbox(deps.db, await mailboxOf(deps, pending))
  return { appeal: pending.appeal, locale: pending.recovery.locale, signatures: found.sort(byDay) }
}

/** How the mailbox of a recovery is found. */
export async function mailboxOf(deps: Deps, { appeal, recovery }: PendingRecovery): Promise<Mailbox> {
  const key = await appealKey(deps, appeal)
  if (!appeal.keyFingerprint) throw new Refusal('unavailable', { reason: 'key', retryAfter: 60 })
  const canonical = canonicalAddress(recovery.address)
  return {
    appealId: appeal.id,
    keyFingerprint: appeal.keyFingerprint,
    mark: addressMark(key, canonical),
    indexes: emailIndexes(key, canonical, appeal.seats),
  }
}

// An id is random: it makes the order firm, and says nothing.
const byDay = (a: MailboxSignature, b: MailboxSignature): number =>
  sortable(b).localeCompare(sortable(a)) || a.id.localeCompare(b.id)

const sortable = ({ day, kind }: MailboxSignature): string => `${day ?? '9999'} ${kind}`
