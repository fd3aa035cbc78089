import { after, ceilHour } from '../core/clock.ts'
import { parseAddress } from '../core/email.ts'
import { Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'
import type { Address, Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { findStaffCampaign } from './account-store.ts'
import { act } from './act.ts'
import { type Actor, isStaff } from './actor.ts'
import { insertInviteRow } from './link-store.ts'
import { STAFF_LINK_TIME, staffLinkId } from './reset-link.ts'
import type { Role } from './roles.ts'
import { holdStaffKey, type StaffKey, staffKey } from './staff-key.ts'

export interface Invitation {
  campaignId: string
  role: Role
  /** As typed. Without one the link is handed over, and the account has no address. */
  address?: string | undefined
}

/** A link that gives access once, until a full hour. */
export interface AccessLink {
  token: Token
  expiresAt: Date
}

/**
 * Makes a link by which a person gets an account, once and within 72 hours. Refuses with invalid (`address`), not_found,
 * and unavailable (`staff_key`).
 */
export async function invite(deps: Deps, actor: Actor, { campaignId, role, address }: Invitation): Promise<AccessLink> {
  const campaign = isStaff(actor) && actor.campaign !== campaignId ? null : await findStaffCampaign(deps.db, campaignId)
  if (!campaign) throw new Refusal('not_found')
  const token = newToken()
  const id = staffLinkId(deps, token)
  return act(
    deps,
    actor,
    { action: 'staff.invited', campaign: campaignId },
    {
      prepare: () => sealedAddress(deps, { campaignId, row: id.toString('hex') }, address),
      work: async (trx, now, sealed) => {
        if (sealed) await holdStaffKey(trx, campaignId, sealed.key)
        const expiresAt = ceilHour(after(now, STAFF_LINK_TIME))
        await insertInviteRow(trx, {
          id,
          campaign_id: campaignId,
          role,
          address: sealed?.address ?? null,
          expires_at: expiresAt,
        })
        return { result: { token, expiresAt }, entry: { subject: campaign.slug, detail: { role } } }
      },
    },
  )
}

async function sealedAddress(
  deps: Deps,
  { campaignId, row }: { campaignId: string; row: string },
  typed: string | undefined,
): Promise<{ key: StaffKey; address: Buffer } | null> {
  if (typed === undefined) return null
  const address = parsed(typed)
  const key = await staffKey(deps, campaignId)
  return { key, address: key.seal({ column: 'address', row }, address) }
}

function parsed(typed: string): Address {
  const result = parseAddress(typed)
  if (result.ok) return result.address
  throw new Refusal('invalid', { errors: [{ path: 'address', message: 'sign.error.email' }] })
}
