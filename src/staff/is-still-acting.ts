import { dayOf } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import { findRole } from './account-store.ts'
import { type Actor, isStaff, type StaffActor } from './actor.ts'
import { findRoleOfSession } from './sessions/session-store.ts'
import { findRoleOfToken } from './tokens/token-store.ts'

/**
 * Whether the actor's session or token lives, in the same role: for what goes on for a while after it was permitted. A
 * step-up that has run out ends nothing.
 */
export async function isStillActing(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<boolean> {
  return !isStaff(actor) || (await presentRole(deps, actor)) === actor.role
}

function presentRole({ db, clock }: Pick<Deps, 'db' | 'clock'>, { is, id, session }: StaffActor) {
  const now = clock.now()
  if (is === 'token') return findRoleOfToken(db, id, dayOf(now))
  return session === undefined ? findRole(db, id) : findRoleOfSession(db, session, now)
}
