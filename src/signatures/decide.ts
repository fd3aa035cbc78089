import type { Appeal } from '../appeals/appeal.ts'
import { APPEALS } from '../appeals/recall.ts'
import { bumpVersion, findAppeal } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { lockAppeal } from './signature-store.ts'

/** What somebody of the staff decides about one signature. */
export interface Decision {
  slug: string
  id: string
  actor: string
  /** Public where it changes the number. */
  reason?: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text can be the id of a signature. */
export const isSignatureId = (text: string): boolean => UUID.test(text)

/**
 * Runs `work` for a decision of staff: under the appeal's lock, then the page's version, then the log. `work` says whether
 * it found the signature in a state that the decision can change; if not, it is refused with not_found.
 */
export async function decide(
  deps: Deps,
  decision: Decision,
  action: string,
  work: (trx: Trx, appeal: Appeal) => Promise<boolean>,
): Promise<void> {
  const appeal = await findAppeal(deps.db, decision.slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${decision.slug}` })
  const unknown = `no signature ${decision.id} of ${decision.slug} that this can be done to`
  if (!isSignatureId(decision.id)) throw new Refusal('not_found', { message: unknown })
  await transact(deps.db, async (trx) => {
    await lockAppeal(trx, appeal.id)
    if (!(await work(trx, appeal))) throw new Refusal('not_found', { message: unknown })
    await audit(trx, deps.clock.now(), {
      campaignId: appeal.campaign.id,
      actor: decision.actor,
      action,
      subject: decision.id,
      detail: { appeal: appeal.slug, reason: decision.reason ?? null },
    })
    await bumpVersion(trx, appeal.id)
  })
  deps.memory.forget(APPEALS)
}
