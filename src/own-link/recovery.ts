import { z } from 'zod'
import { type Appeal, takesLettersAt } from '../appeals/appeal.ts'
import { recallAppealById } from '../appeals/recall.ts'
import { isToken } from '../core/random.ts'
import type { Deps } from '../deps.ts'
import { LOCALES } from '../locale/locale.ts'
import { findPending } from '../pending/pending-store.ts'
import { openUnderToken, pendingId, sealUnderToken } from '../pending/token-seal.ts'

/** Whose links were asked for: kept only under the key that the letter's token holds. */
export type Recovery = z.infer<typeof Recovery>
const Recovery = z.object({ address: z.string(), locale: z.enum(LOCALES) })

export interface PendingRecovery {
  id: Buffer
  appeal: Appeal
  recovery: Recovery
}

/** Of the same size as a submission, and under another key. */
export const sealRecovery = (token: string, appealId: string, recovery: Recovery): Buffer =>
  sealUnderToken(token, 'recovery', appealId, recovery)

/** What a recovery letter's token opens; null for every one that does not work, as with `readPending`. */
export async function readRecovery(deps: Deps, token: string): Promise<PendingRecovery | null> {
  if (!isToken(token)) return null
  const now = deps.clock.now()
  const id = pendingId(token)
  const row = await findPending(deps.db, 'recovery', id, now)
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!row || !appeal || !takesLettersAt(appeal, now)) return null
  const recovery = opened(token, row.appealId, row.ciphertext)
  return recovery && { id, appeal, recovery }
}

function opened(token: string, appealId: string, ciphertext: Buffer): Recovery | null {
  try {
    return Recovery.parse(openUnderToken(token, 'recovery', appealId, ciphertext))
  } catch {
    return null
  }
}
