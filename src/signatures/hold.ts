import type { Deps } from '../deps.ts'
import { changeNumber } from './change-store.ts'
import { type Decision, decide } from './decide.ts'
import { moveState } from './decision-store.ts'
import { publicReason } from './reason.ts'

/** Takes a counted signature out of the number while it is being checked; the reason is published. */
export async function holdSignature(deps: Deps, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, decision, 'signature.held', async (trx, appeal) => {
    const row = await moveState(trx, appeal.id, decision.id, 'counted', 'held')
    if (row) await changeNumber(trx, appeal.id, row, { n: -1, cause: 'held', reason })
    return row !== undefined
  })
}
