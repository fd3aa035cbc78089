import { type Appeal, takesLettersAt } from '../appeals/appeal.ts'
import { recallAppealById } from '../appeals/recall.ts'
import { isToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { type LetterMailbox, openMailbox } from '../pending/letter-mailbox.ts'
import { findPending } from '../pending/pending-store.ts'
import { pendingId } from '../pending/token-seal.ts'
import { readPending } from '../signing/pending-signature.ts'

/** A letter that lists the signatures of its mailbox. */
export interface ListingLetter {
  /** The id of the pending row. */
  id: Buffer
  appeal: Appeal
  mailbox: LetterMailbox
}

/**
 * Reads the letter of a token: a recovery, or a confirmation that is not used yet, since any letter shows that its holder
 * reads the mailbox. Null for every token that does not work, as in `readPending`.
 */
export const readListingLetter = async (deps: Deps, token: Token): Promise<ListingLetter | null> =>
  (await readRecovery(deps, token)) ?? (await readPending(deps, token))

async function readRecovery(deps: Deps, token: Token): Promise<ListingLetter | null> {
  if (!isToken(token)) return null
  const now = deps.clock.now()
  const id = pendingId(token)
  const row = await findPending(deps.db, 'recovery', id, now)
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!row?.ciphertext || !appeal || !takesLettersAt(appeal, now)) return null
  const mailbox = openMailbox(token, 'recovery', row.appealId, row.ciphertext)
  return mailbox && { id, appeal, mailbox }
}
