import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import type { Appeal } from '../appeals/appeal.ts'
import { Refusal } from '../core/errors.ts'
import { movesAt } from '../count/moves-at.ts'
import type { Trx } from '../db/database.ts'
import type { SignatureState } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { Action } from '../staff/roles.ts'
import { type LockedSignature, lockSignatures } from './decision-store.ts'
import { nameEntry } from './name-entry.ts'
import { nameVersion } from './name-version.ts'

/** A decision of staff about one signature of any visibility. */
export interface Decision {
  slug: string
  id: string
  /** Checked like a descriptor: no names. */
  reason?: string | undefined
  /** The `nameVersion` decided about: refused with conflict when the name has changed since. */
  version?: string | undefined
}

/** A signature after a decision. */
export interface DecidedSignature {
  state: SignatureState | 'gone'
  /** When the number follows, at the latest. */
  movesAt: Date
}

interface Step {
  action: Action
  /** The states that allow it. */
  from: readonly SignatureState[]
  to: DecidedSignature['state']
  /** Checked; null: none. */
  reason: string | null
}

/**
 * Runs `work` under the locks of appeal and signature, so that it cannot change meanwhile; then writes the log and moves
 * the appeal's version. Refuses with not_found an unknown slug or id, and with conflict a state that does not allow the
 * decision (`wrong_state`) and a name that is another one by now (`name_changed`).
 */
export async function decide(
  deps: Deps,
  actor: Actor,
  { slug, id, version }: Decision,
  { action, from, to, reason }: Step,
  work: (acting: { trx: Trx; now: Date; appeal: Appeal; row: LockedSignature }) => Promise<void>,
): Promise<DecidedSignature> {
  return actOnAppeal(deps, actor, { slug, action, lock: 'shared' }, async ({ trx, now, appeal }) => {
    const row = (await lockSignatures(trx, appeal.id, [id])).get(id.toLowerCase())
    if (!row) throw new Refusal('not_found', { reason: 'unknown_signature', params: { id, slug } })
    const { state } = row
    if (!from.includes(state)) throw new Refusal('conflict', { reason: 'wrong_state', params: { id, state } })
    if (version !== undefined && version !== nameVersion(deps, row))
      throw new Refusal('conflict', { reason: 'name_changed', params: { id } })
    await work({ trx, now, appeal, row })
    return { result: { state: to, movesAt: movesAt(appeal, now) }, entry: nameEntry(action, slug, [row.id], reason) }
  })
}
