import type { Deps } from '../deps.ts'
import { changeNumber } from './change-store.ts'
import { type Decision, decide } from './decide.ts'
import { moveState } from './decision-store.ts'
import { publicReason } from './reason.ts'

/** Brings a held signature back into the number; the reason is published. */
export async function releaseSignature(deps: Deps, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, decision, 'signature.released', async (trx, appeal) => {
    const row = await moveState(trx, appeal.id, decision.id, 'held', 'counted')
    if (row) await changeNumber(trx, appeal.id, row, { n: 1, cause: 'released', reason })
    return row !== undefined
  })
}
