import type { Deps } from '../deps.ts'
import { changeNumber } from './change-store.ts'
import { type Decision, decide } from './decide.ts'
import { publicReason } from './reason.ts'

/** Takes a counted signature out of the number while it is being checked; the reason is published. */
export async function holdSignature(deps: Deps, decision: Decision): Promise<void> {
  const reason = publicReason(decision.reason)
  await decide(deps, decision, 'signature.held', async (trx, appeal) => {
    const row = await trx
      .updateTable('signatures')
      .set({ state: 'held' })
      .where('id', '=', decision.id)
      .where('appeal_id', '=', appeal.id)
      .where('state', '=', 'counted')
      .returning(['kind', 'source'])
      .executeTakeFirst()
    if (row) await changeNumber(trx, appeal.id, row, { n: -1, cause: 'held', reason })
    return row !== undefined
  })
}
