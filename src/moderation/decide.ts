import type { Appeal } from '../appeals/appeal.ts'
import { lockAppeal } from '../appeals/lock-store.ts'
import { forgetAppeal } from '../appeals/recall.ts'
import { bumpVersion, findAppeal } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { lockSignature } from './decision-store.ts'
import { type CurrentName, nameVersion } from './name-version.ts'

/** A decision of staff about one signature. */
export interface Decision {
  slug: string
  id: string
  actor: string
  /** Published when the decision changes the number. */
  reason?: string
  /** The `nameVersion` decided about: refused with conflict when the name has changed since. */
  version?: string | undefined
}

/** A decision that shows a name. The version is required: only the name that the moderator looked at may be shown. */
export interface DecisionAfterLook extends Decision {
  version: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text has the form of a signature's id. */
export const isSignatureId = (text: string): boolean => UUID.test(text)

/**
 * Runs `work` under the locks of appeal and signature, so the name cannot change meanwhile; then writes the audit log
 * and moves the appeal's version. Refuses with conflict (outdated name version) and with not_found (unknown slug or id,
 * or `work` returned false: the signature's state does not allow the decision). Returns the name decided about.
 */
export async function decide(
  deps: Deps,
  decision: Decision,
  action: string,
  work: (trx: Trx, appeal: Appeal) => Promise<boolean>,
): Promise<CurrentName> {
  const appeal = await findAppeal(deps.db, decision.slug)
  if (!appeal) throw new Refusal('not_found', { message: `no appeal ${decision.slug}` })
  const unknown = `no signature ${decision.id} of ${decision.slug} that this can be done to`
  if (!isSignatureId(decision.id)) throw new Refusal('not_found', { message: unknown })
  const decided = await transact(deps.db, async (trx) => {
    await lockAppeal(trx, appeal.id)
    const signature = await lockSignature(trx, appeal.id, decision.id)
    if (!signature) throw new Refusal('not_found', { message: unknown })
    if (decision.version !== undefined && decision.version !== nameVersion(deps, signature))
      throw new Refusal('conflict', { message: `the name of ${decision.id} has changed: look again` })
    if (!(await work(trx, appeal))) throw new Refusal('not_found', { message: unknown })
    await audit(trx, deps.clock.now(), {
      campaignId: appeal.campaign.id,
      actor: decision.actor,
      action,
      subject: decision.id,
      detail: { appeal: appeal.slug, reason: decision.reason ?? null },
    })
    await bumpVersion(trx, appeal.id)
    return signature
  })
  forgetAppeal(deps, appeal)
  return decided
}
