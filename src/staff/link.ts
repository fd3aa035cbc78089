import type { Token } from '../core/secret-text.ts'
import type { StaffLinkPurpose } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { StaffCampaign } from './account.ts'
import type { Role } from './roles.ts'

/** A link that gives access once. */
export interface StaffLink {
  purpose: StaffLinkPurpose
  campaign: StaffCampaign
  role: Role
  /** The handle of the account that a reset is for; null in an invitation. */
  handle: string | null
}

/** Reads a link without using it. Refuses with gone: used, expired, taken back, unknown. */
export async function findLink(
  _deps: Pick<Deps, 'db' | 'clock'>,
  _token: Token,
  _purpose: StaffLinkPurpose,
): Promise<StaffLink> {
  throw new Error('to be built')
}
