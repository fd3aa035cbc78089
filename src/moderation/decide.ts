import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import type { Appeal } from '../appeals/appeal.ts'
import { Refusal } from '../core/errors.ts'
import { isUuid } from '../core/uuid.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { Action } from '../staff/roles.ts'
import { lockSignature } from './decision-store.ts'
import { type CurrentName, nameVersion } from './name-version.ts'

/** A decision of staff about one signature. */
export interface Decision {
  slug: string
  id: string
  /** Published when the decision changes the number. */
  reason?: string
  /** The `nameVersion` decided about: refused with conflict when the name has changed since. */
  version?: string | undefined
}

/** A decision that shows a name. The version is required: only the name that the moderator looked at may be shown. */
export interface DecisionAfterLook extends Decision {
  version: string
}

/**
 * Runs `work` under the locks of appeal and signature, so the name cannot change meanwhile; then writes the audit log
 * and moves the appeal's version. Refuses with conflict (outdated name version) and with not_found (unknown slug or id,
 * or `work` returned false: the signature's state does not allow the decision). Returns the name decided about.
 */
export async function decide(
  deps: Deps,
  actor: Actor,
  { slug, id, reason, version }: Decision,
  action: Action,
  work: (acting: { trx: Trx; now: Date; appeal: Appeal }) => Promise<boolean>,
): Promise<CurrentName> {
  const unknown = () => new Refusal('not_found', { reason: 'unknown_signature', params: { id, slug } })
  if (!isUuid(id)) throw unknown()
  return actOnAppeal(deps, actor, { slug, action, lock: 'shared' }, async ({ trx, now, appeal }) => {
    const signature = await lockSignature(trx, appeal.id, id)
    if (!signature) throw unknown()
    if (version !== undefined && version !== nameVersion(deps, signature))
      throw new Refusal('conflict', { reason: 'name_changed', params: { id } })
    if (!(await work({ trx, now, appeal }))) throw unknown()
    return { result: signature, entry: { subject: id, detail: { appeal: slug, reason: reason ?? null } } }
  })
}
