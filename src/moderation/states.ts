import { dayOf } from '../core/clock.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { Deps } from '../deps.ts'
import { forgetDecisions } from '../signatures/decided-store.ts'
import type { Actor } from '../staff/actor.ts'
import { changeOf } from './change-of.ts'
import { type DecidedSignature, type Decision, decide } from './decide.ts'
import { setState } from './decision-store.ts'
import { optionalReason, publicReason } from './reason.ts'
import { removeLocked } from './removal.ts'
import { closeReports } from './report-store.ts'

type Verb = (deps: Deps, actor: Actor, decision: Decision) => Promise<DecidedSignature>

/** Takes a counted signature out of the number while staff check it; the reason is published. */
export const holdSignature: Verb = async (deps, actor, decision) => {
  const reason = publicReason(decision.reason)
  const step = { action: 'signature.held', from: ['counted'], to: 'held', reason } as const
  return decide(deps, actor, decision, step, async ({ trx, appeal, row }) => {
    await setState(trx, row.id, 'held')
    await changeNumber(trx, appeal, row, changeOf('hold', row.state, reason))
  })
}

/** Brings a held signature back into the number; the reason is published. */
export const releaseSignature: Verb = async (deps, actor, decision) => {
  const reason = publicReason(decision.reason)
  const step = { action: 'signature.released', from: ['held'], to: 'counted', reason } as const
  return decide(deps, actor, decision, step, async ({ trx, appeal, row }) => {
    await setState(trx, row.id, 'counted')
    await changeNumber(trx, appeal, row, changeOf('release', row.state, reason))
    await forgetDecisions(trx, appeal.id, [row.id])
  })
}

/**
 * Takes a signature out of the number for good and frees its seat, so the mailbox can sign again. The reason is
 * published, also after a hold. The signature's manage link stays alive.
 */
export const invalidateSignature: Verb = async (deps, actor, decision) => {
  const reason = publicReason(decision.reason)
  const step = { action: 'signature.invalidated', from: ['counted', 'held'], to: 'invalid', reason } as const
  return decide(deps, actor, decision, step, async ({ trx, appeal, row }) => {
    await setState(trx, row.id, 'invalid')
    await changeNumber(trx, appeal, row, changeOf('invalidate', row.state, reason))
  })
}

/**
 * Erases a signature of any visibility at the request of its person. A reason is for the log alone: the public line says
 * that one signature was removed on request.
 */
export const removeSignature: Verb = async (deps, actor, decision) => {
  const reason = optionalReason(decision.reason)
  const step = { action: 'signature.removed', from: ['counted', 'held', 'invalid'], to: 'gone', reason } as const
  return decide(deps, actor, decision, step, async ({ trx, now, appeal, row }) => {
    await closeReports(trx, appeal.id, [{ id: row.id, decision: 'removed' }], dayOf(now))
    await removeLocked(trx, appeal, [row])
  })
}
