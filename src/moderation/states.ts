import { changeNumber } from '../count/number-changes-store.ts'
import type { Deps } from '../deps.ts'
import { forgetDecisions } from '../signatures/decided-store.ts'
import type { Actor } from '../staff/actor.ts'
import { type Decision, decide } from './decide.ts'
import { makeInvalid, moveState } from './decision-store.ts'
import { publicReason } from './reason.ts'

/** Takes a counted signature out of the number while staff check it; the reason is published. */
export async function holdSignature(deps: Deps, actor: Actor, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, actor, { ...decision, reason }, 'signature.held', async ({ trx, appeal }) => {
    const row = await moveState(trx, appeal.id, decision.id, 'counted', 'held')
    if (row) await changeNumber(trx, appeal.id, row, { n: -1, cause: 'held', reason })
    return row !== undefined
  })
}

/** Brings a held signature back into the number; the reason is published. */
export async function releaseSignature(deps: Deps, actor: Actor, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, actor, { ...decision, reason }, 'signature.released', async ({ trx, appeal }) => {
    const row = await moveState(trx, appeal.id, decision.id, 'held', 'counted')
    if (!row) return false
    await changeNumber(trx, appeal.id, row, { n: 1, cause: 'released', reason })
    await forgetDecisions(trx, appeal.id, decision.id)
    return true
  })
}

/**
 * Takes a signature out of the number for good and frees its seat, so the mailbox can sign again. The reason is
 * published, also after a hold. The signature's manage link stays alive.
 */
export async function invalidateSignature(deps: Deps, actor: Actor, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, actor, { ...decision, reason }, 'signature.invalidated', async ({ trx, appeal }) => {
    const before = await makeInvalid(trx, appeal.id, decision.id)
    const n = before?.state === 'counted' ? -1 : 0
    if (before) await changeNumber(trx, appeal.id, before, { n, cause: 'invalidated', reason })
    return before !== undefined
  })
}
