import { dayOf } from '../../core/clock.ts'
import { isRefusal } from '../../core/errors.ts'
import type { TokenAccess } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../act.ts'
import type { Actor } from '../actor.ts'
import { type StaffKey, staffKey } from '../key/staff-key.ts'
import type { Role } from '../roles.ts'
import { listTokenRows } from './token-store.ts'

/** A token of the staff API as staff see it. */
export interface ListedToken {
  id: string
  /** The campaign's slug. */
  campaign: string
  role: Role
  access: TokenAccess
  stepUp: boolean
  /** The token's purpose; null while the staff key cannot be read. */
  name: string | null
  since: string
  /** The last day on which it works. */
  until: string
  usedOn: string | null
}

/** The tokens of one campaign, or (for the operator) of all, by campaign and the day of their end. */
export async function listTokens(
  deps: Pick<Deps, 'db' | 'clock' | 'keys' | 'memory'>,
  actor: Actor,
  { campaignId }: { campaignId?: string | undefined } = {},
): Promise<ListedToken[]> {
  const wanted = { action: 'tokens.read', campaign: campaignId ?? null } as const
  const rows = await read(deps, actor, wanted, (db) => listTokenRows(db, dayOf(deps.clock.now()), campaignId))
  const keys = new Map<string, StaffKey | null>()
  for (const { campaign_id: id } of rows) if (!keys.has(id)) keys.set(id, await keyIfThere(deps, id))
  return rows.map(({ id, campaign, role, access, step_up: stepUp, since, until, used_on: usedOn, ...row }) => ({
    ...{ id, campaign, role, access, stepUp, since, until, usedOn },
    name: keys.get(row.campaign_id)?.open({ column: 'name', row: id }, row.name) ?? null,
  }))
}

async function keyIfThere(deps: Pick<Deps, 'db' | 'keys' | 'memory'>, campaignId: string): Promise<StaffKey | null> {
  try {
    return await staffKey(deps, campaignId)
  } catch (error) {
    if (isRefusal(error, 'unavailable')) return null
    throw error
  }
}
