import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { listAccounts } from '../account-store.ts'
import { read } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { Role } from '../roles.ts'

/** A member of staff as others see them: no address. */
export interface Member {
  handle: string
  /** The campaign's slug. */
  campaign: string
  role: Role
  /** The kinds of second factors: `totp`. */
  factors: string[]
  /** The day on which the account was made. */
  since: string
}

/** The staff of one campaign, or (for the operator) of all, by campaign and handle. */
export const listStaff = (
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId?: string | undefined } = {},
): Promise<Member[]> =>
  read(deps, actor, { action: 'staff.read', campaign: campaignId ?? null }, (db) => members(db, campaignId))

async function members(db: Db, campaignId?: string): Promise<Member[]> {
  const rows = await listAccounts(db, campaignId)
  return rows.map(({ hasFactor, handle, campaign, role, since }) => ({
    ...{ handle, campaign, role, since },
    factors: hasFactor ? ['totp'] : [],
  }))
}
