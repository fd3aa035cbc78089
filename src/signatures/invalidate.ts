import type { Deps } from '../deps.ts'
import { changeNumber } from './change-store.ts'
import { type Decision, decide } from './decide.ts'
import { makeInvalid } from './decision-store.ts'
import { publicReason } from './reason.ts'

/**
 * Takes a signature out of the number for good, and frees its mailbox to sign again; the reason is published where the
 * number moves. Its manage link stays alive.
 */
export async function invalidateSignature(deps: Deps, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, decision, 'signature.invalidated', async (trx, appeal) => {
    const before = await makeInvalid(trx, appeal.id, decision.id)
    const n = before?.state === 'counted' ? -1 : 0
    if (before) await changeNumber(trx, appeal.id, before, { n, cause: 'invalidated', reason })
    return before !== undefined
  })
}
