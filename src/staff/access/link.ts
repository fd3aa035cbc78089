import { Refusal } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import type { InvitationEnd, StaffLinkPurpose } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { Account, StaffCampaign } from '../account.ts'
import type { Role } from '../roles.ts'
import { findLinkRow } from './link-store.ts'
import { staffLinkId } from './reset-link.ts'

/** A link that gives access once. */
export interface StaffLink {
  purpose: StaffLinkPurpose
  campaign: StaffCampaign
  role: Role
  /** The handle of the account that a reset is for; null in an invitation. */
  handle: string | null
}

/** The parts of a link that no page shows. */
export interface LinkInside extends StaffLink {
  id: Buffer
  /** The account that a reset is for. */
  accountId: string | null
  /** Sealed for the link's row. */
  address: Buffer | null
}

/** The purposes of links that stand under each path. */
const PATHS = { invite: ['invite'], reset: ['reset', 'passphrase', 'factor', 'address'] } as const

/**
 * Reads a link without using it. Refuses with gone: used (`link_used`) or taken back (`link_taken_back`) while the row of
 * an invitation tells, and without a reason a link that expired, was used up, or never was.
 */
export const findLink = (
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  token: Token,
  path: keyof typeof PATHS,
): Promise<StaffLink> => read(deps, token, PATHS[path])

/** As `findLink`, with what no page shows. */
export const readLink = (
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  { token, purpose }: { token: Token; purpose: StaffLinkPurpose },
): Promise<LinkInside> => read(deps, token, [purpose])

/** As `readLink`, of a link for an account that is there. */
export async function readAccountLink(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  { token, purpose }: { token: Token; purpose: 'passphrase' | 'factor' | 'address' },
): Promise<LinkInside & { account: Account }> {
  const link = await readLink(deps, { token, purpose })
  const { accountId, handle, role, campaign } = link
  if (accountId === null || handle === null) throw new Refusal('gone')
  return { ...link, account: { id: accountId, handle, role, campaign } }
}

async function read(
  deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  token: Token,
  purposes: readonly StaffLinkPurpose[],
): Promise<LinkInside> {
  const id = staffLinkId(deps, token)
  const row = await findLinkRow(deps.db, id, purposes, deps.clock.now())
  const role = row?.role ?? row?.account_role
  if (!row || !role) throw new Refusal('gone')
  if (row.ended) throw endedLink(row.ended)
  const { purpose, campaign_id, slug, name, demo, handle, address, account_id } = row
  const campaign = { id: campaign_id, slug, name, demo }
  return { id, purpose, campaign, role, handle, accountId: account_id, address }
}

/** The refusal of an invitation that ended before its time. */
export const endedLink = (how: InvitationEnd): Refusal =>
  new Refusal('gone', { reason: how === 'used' ? 'link_used' : 'link_taken_back' })
