import type { Appeal } from '../appeals/appeal.ts'
import { lockAppeal } from '../appeals/lock-store.ts'
import { forgetAppeal } from '../appeals/recall.ts'
import { bumpVersion, findAppeal } from '../appeals/store.ts'
import { Refusal } from '../core/errors.ts'
import { audit } from '../db/audit.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { lockSignature } from './decision-store.ts'
import { type NameAsItIs, nameVersion } from './name-version.ts'

/** What somebody of the staff decides about one signature. */
export interface Decision {
  slug: string
  id: string
  actor: string
  /** Public where it changes the number. */
  reason?: string
  /** That of the name it is about: once the signature has another name, it is refused with conflict. */
  version?: string | undefined
}

/** A decision that lets a name be seen, so that it can only be about the very name that was looked at. */
export interface DecisionAfterLook extends Decision {
  version: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text can be the id of a signature. */
export const isSignatureId = (text: string): boolean => UUID.test(text)

/**
 * Runs `work` for a decision of staff: under the locks of appeal and signature, so that its name stands still, then the
 * log, then the page's version. `work` says whether it found the signature in a state that the decision can change; if
 * not, it is refused with not_found. The name that it was about.
 */
export async function decide(
  deps: Deps,
  decision: Decision,
  action: string,
  work: (trx: Trx, appeal: Appeal) => Promise<boolean>,
): Promise<NameAsItIs> {
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
