import { findAppeal } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { settleAppeal } from './settle.ts'

/**
 * Settles one appeal at once, off the grid, for an operator, and writes the audit log. Returns the number of signatures
 * moved. Refuses an unknown slug (`not_found`).
 */
export async function settleNow(deps: Deps, request: { slug: string; actor: string }): Promise<number> {
  const appeal = await findAppeal(deps.db, request.slug)
  if (!appeal) throw new Refusal('not_found')
  const now = deps.clock.now()
  const moved = await settleAppeal(deps, appeal.id, now)
  const entry = { campaignId: appeal.campaign.id, actor: request.actor, action: 'appeal.settled', subject: appeal.slug }
  await transact(deps.db, (trx) => audit(trx, now, { ...entry, detail: { moved } }))
  return moved
}
