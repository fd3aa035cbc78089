import { type Appeal, isOfText, takesLettersAt } from '../appeals/appeal.ts'
import { recallAppealById } from '../appeals/recall.ts'
import { isToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { type LetterMailbox, openMailbox } from '../pending/letter-mailbox.ts'
import { findPending } from '../pending/pending-store.ts'
import { pendingId } from '../pending/token-seal.ts'

/** A letter to a representative whose link still works. */
export interface ReadLetter {
  /** The id of the pending row. */
  id: Buffer
  appeal: Appeal
  mailbox: LetterMailbox
  /** Null once the address was corrected. */
  ciphertext: Buffer | null
}

/** Reads the letter of a token. Null for every token that does not work, as `readPending` of a signature. */
export async function readLetter(
  deps: Deps,
  kind: 'endorsement' | 'endorsement_link',
  token: Token,
): Promise<ReadLetter | null> {
  if (!isToken(token)) return null
  const now = deps.clock.now()
  const id = pendingId(token)
  const row = await findPending(deps.db, kind, id, now)
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  const mailbox = row?.mailbox && openMailbox(token, 'mailbox', row.appealId, row.mailbox)
  if (!row || !appeal || !mailbox || !takesLettersAt(appeal, now) || !isOfText(appeal, mailbox)) return null
  return { id, appeal, mailbox, ciphertext: row.ciphertext }
}
