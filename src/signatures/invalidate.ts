import type { Deps } from '../deps.ts'
import { changeNumber } from './change-store.ts'
import { type Decision, decide } from './decide.ts'
import { publicReason } from './reason.ts'

/**
 * Takes a signature out of the number for good, and frees its mailbox to sign again; the reason is published.
 * Its manage link stays alive.
 */
export async function invalidateSignature(deps: Deps, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, decision, 'signature.invalidated', async (trx, appeal) => {
    const before = await trx
      .selectFrom('signatures')
      .select(['kind', 'source', 'state'])
      .where('id', '=', decision.id)
      .where('appeal_id', '=', appeal.id)
      .where('state', '!=', 'invalid')
      .forUpdate()
      .executeTakeFirst()
    if (!before) return false
    await trx
      .updateTable('signatures')
      .set({ state: 'invalid', email_index: null, seat: null })
      .where('id', '=', decision.id)
      .execute()
    await changeNumber(trx, appeal.id, before, { n: before.state === 'counted' ? -1 : 0, cause: 'invalidated', reason })
    return true
  })
}
