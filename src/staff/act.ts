import { floorHour } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { audit, type Detail } from '../db/audit.ts'
import { type Db, type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { findRole } from './account-store.ts'
import { type Actor, actorName, isStaff } from './actor.ts'
import { type Action, mayAct, needsStepUp } from './roles.ts'

/** Which permission an act or a read needs, and whose campaign it concerns; null: the whole installation. */
interface Wanted {
  action: Action
  campaign: string | null
}

interface Entry {
  action?: Action
  subject: string
  detail?: Detail
}

/** The result of an act, and what the log says of it; `entry` null or empty: there was nothing to do, and nothing is logged. */
export interface Done<T> {
  result: T
  entry: Entry | readonly Entry[] | null
}

interface Steps<T, Prepared> {
  /** Slow work before the transaction. */
  prepare?: () => Promise<Prepared>
  work: (trx: Trx, now: Date, prepared: Prepared) => Promise<Done<T>>
  /** The very last write, after the log: it may take a row that others wait for. */
  last?: (trx: Trx, result: T) => Promise<void>
}

/**
 * Runs one act of staff, the operator or the system: asks the role table, then runs the steps, the act and its log entry
 * in one transaction. Refuses staff of another campaign with not_found, and with forbidden a role that lacks the action
 * (`role`) and a second factor that must be shown again (`step_up`).
 */
export async function act<T, Prepared = undefined>(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  actor: Actor,
  wanted: Wanted,
  { prepare, work, last }: Steps<T, Prepared>,
): Promise<T> {
  permit(actor, wanted)
  const prepared = (await prepare?.()) as Prepared
  return transact(deps.db, async (trx) => {
    await permitStill(trx, actor, wanted)
    const now = deps.clock.now()
    const { result, entry } = await work(trx, now, prepared)
    const entries = [entry ?? []].flat()
    if (entries.length === 0) return result
    const { action, campaign } = wanted
    // The log is kept for good, and tells of people at which hour they acted, not at which minute.
    const at = floorHour(now)
    for (const each of entries) {
      if (each.action) permit(actor, { action: each.action, campaign })
      await audit(trx, deps.secrets.log, at, { action, ...each, campaignId: campaign, actor: actorName(actor) })
    }
    await last?.(trx, result)
    return result
  })
}

/** Runs a read that only staff of the campaign, or the operator, may do. Refuses as `act` does. */
export async function read<T>(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  wanted: Wanted,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  permit(actor, wanted)
  return work(deps.db)
}

function permit(actor: Actor, { action, campaign }: Wanted): void {
  // The same answer as for an object that does not exist.
  if (isStaff(actor) && actor.campaign !== campaign) throw new Refusal('not_found')
  if (!mayAct(actor, action)) throw new Refusal('forbidden', { reason: 'role' })
  if (isStaff(actor) && needsStepUp(action) && !actor.steppedUp) throw new Refusal('forbidden', { reason: 'step_up' })
}

/** A request may have been under way for a while: its actor is still there, in the same role. */
async function permitStill(trx: Trx, actor: Actor, { action }: Wanted): Promise<void> {
  if (actor.is !== 'staff' || !needsStepUp(action)) return
  if ((await findRole(trx, actor.id)) !== actor.role) throw new Refusal('forbidden', { reason: 'role' })
}
