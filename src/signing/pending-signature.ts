import { type Appeal, isOfText, takesLettersAt } from '../appeals/appeal.ts'
import { recallAppealById } from '../appeals/recall.ts'
import { isToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { type LetterMailbox, openMailbox } from '../pending/letter-mailbox.ts'
import { findPending } from '../pending/pending-store.ts'
import { pendingId } from '../pending/token-seal.ts'
import { openSubmission, type Submission } from './submission.ts'

export interface Pending {
  id: Buffer
  chain: Buffer
  appeal: Appeal
  mailbox: LetterMailbox
  /** Null once the address was corrected: the letter confirms nothing by itself, but its holder may still sign. */
  submission: Submission | null
}

/**
 * Reads the pending signature of a confirmation token. Null for every token that does not work (malformed, of another
 * kind, used, expired; of a text that was replaced; appeal stopped, shredded, archived or past its late letters): callers answer all of them alike.
 */
export async function readPending(deps: Deps, token: Token): Promise<Pending | null> {
  if (!isToken(token)) return null
  const now = deps.clock.now()
  const id = pendingId(token)
  const row = await findPending(deps.db, 'signature', id, now)
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!row || !appeal || !takesLettersAt(appeal, now)) return null
  const submission = row.ciphertext && openSubmission(token, row.appealId, row.ciphertext)
  if (row.ciphertext && !submission) return null
  // A row that is older than the column has its address in the submission alone.
  const mailbox: LetterMailbox | null = row.mailbox
    ? openMailbox(token, 'mailbox', row.appealId, row.mailbox)
    : submission
  if (!mailbox || !isOfText(appeal, mailbox)) return null
  return { id, chain: row.chain, appeal, mailbox, submission }
}
