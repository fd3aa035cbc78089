import { z } from 'zod'
import { type Appeal, takesLettersAt } from '../appeals/appeal.ts'
import { recallAppealById } from '../appeals/recall.ts'
import { isToken } from '../core/random.ts'
import { Address, type Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { LOCALES } from '../locale/locale.ts'
import { findPending } from '../pending/pending-store.ts'
import { openUnderToken, pendingId, sealUnderToken } from '../pending/token-seal.ts'

/** A request for lost links. Stored only encrypted, under a key derived from the letter's token. */
export type Recovery = z.infer<typeof Recovery>
const Recovery = z.object({ address: Address, locale: z.enum(LOCALES) })

export interface PendingRecovery {
  id: Buffer
  appeal: Appeal
  recovery: Recovery
}

/** Encrypts a recovery to the size of a sealed submission, under a different key. */
export const sealRecovery = (token: Token, appealId: string, recovery: Recovery): Buffer =>
  sealUnderToken(token, 'recovery', appealId, recovery)

/** Reads the pending recovery of a token; null for every token that does not work, as in `readPending`. */
export async function readRecovery(deps: Deps, token: Token): Promise<PendingRecovery | null> {
  if (!isToken(token)) return null
  const now = deps.clock.now()
  const id = pendingId(token)
  const row = await findPending(deps.db, 'recovery', id, now)
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!row || !appeal || !takesLettersAt(appeal, now)) return null
  const recovery = opened(token, row.appealId, row.ciphertext)
  return recovery && { id, appeal, recovery }
}

function opened(token: Token, appealId: string, ciphertext: Buffer): Recovery | null {
  try {
    return Recovery.parse(openUnderToken(token, 'recovery', appealId, ciphertext))
  } catch {
    return null
  }
}
