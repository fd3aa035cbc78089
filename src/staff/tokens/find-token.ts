import { dayOf } from '../../core/clock.ts'
import { isToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import { troubleOf } from '../../db/trouble.ts'
import type { TokenAccess } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { StaffActor } from '../actor.ts'
import { tokenHash } from './token-hash.ts'
import { findTokenRow, setUsedOn } from './token-store.ts'

/** A token of the staff API that works, as it acts. */
export interface FoundToken {
  actor: StaffActor
  access: TokenAccess
}

/**
 * The token of the staff API, or null when it is unknown, revoked or expired. Notes the day of its last use, where the
 * database takes writes. Nothing is remembered: a revocation holds at the next request of any process.
 */
export async function findStaffToken(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  token: Token,
): Promise<FoundToken | null> {
  if (!isToken(token)) return null
  const today = dayOf(deps.clock.now())
  const row = await findTokenRow(deps.db, tokenHash(deps, token), today)
  if (!row) return null
  if (row.used_on !== today) await noteUse(deps, row.id, today)
  const { id, campaign_id: campaign, role, access, step_up: steppedUp } = row
  return { actor: { is: 'token', id, campaign, role, steppedUp }, access }
}

async function noteUse({ db }: Pick<Deps, 'db'>, id: string, today: string): Promise<void> {
  try {
    await setUsedOn(db, id, today)
  } catch (error) {
    if (!troubleOf(error)) throw error
  }
}
