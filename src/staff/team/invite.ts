import { parseAddress } from '../../core/email.ts'
import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Address, Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import { STAFF_LINK_TIME, staffLinkId } from '../access/reset-link.ts'
import { findStaffCampaign } from '../account-store.ts'
import { act } from '../act.ts'
import { type Actor, isStaff } from '../actor.ts'
import { holdStaffKey, type StaffKey, staffKey } from '../key/staff-key.ts'
import { linkEnd, prepareStaffLetter, queueLetter, type StaffLetter } from '../letters/letters.ts'
import type { Role } from '../roles.ts'
import { insertInvitation } from './invitation-store.ts'

export interface Invitation {
  campaignId: string
  role: Role
  /** As typed. Without one the link is handed over, and the account has no address. */
  address?: string | undefined
  /** The language of a letter that carries the link to the address. Without it no letter is sent. */
  letterIn?: Locale | undefined
}

/** A link that gives access once, until a full hour. */
export interface AccessLink {
  token: Token
  expiresAt: Date
}

/**
 * Makes a link by which a person gets an account, once and within 72 hours, and queues its letter in the same transaction.
 * The letter obeys silences and the limits of every letter, and nothing tells whether one stopped it. Refuses with
 * invalid (`address`), not_found, and unavailable (`staff_key`, keys of the outbox).
 */
export async function invite(deps: Deps, actor: Actor, invitation: Invitation): Promise<AccessLink> {
  const { campaignId, role } = invitation
  const campaign = isStaff(actor) && actor.campaign !== campaignId ? null : await findStaffCampaign(deps.db, campaignId)
  if (!campaign) throw new Refusal('not_found')
  const link = { token: newToken(), expiresAt: linkEnd(deps.clock.now(), STAFF_LINK_TIME) }
  const id = staffLinkId(deps, link.token)
  const wanted = { action: 'staff.invited', campaign: campaignId } as const
  await act(deps, actor, wanted, {
    prepare: () => sealed(deps, invitation, link),
    work: async (trx, _, { key, address, token, letter }) => {
      await holdStaffKey(trx, campaignId, key)
      const ids = { id, campaign_id: campaignId, letter_id: letter?.prepared.id ?? null }
      await insertInvitation(trx, { ...ids, role, address, token, expires_at: link.expiresAt })
      if (letter) await queueLetter(trx, letter)
      return { result: undefined, entry: { subject: campaign.slug, detail: { role } } }
    },
  })
  if (invitation.letterIn) deps.nudge.outbox()
  return link
}

interface SealedInvitation {
  key: StaffKey
  token: Buffer
  address: Buffer | null
  letter: StaffLetter | null
}

async function sealed(
  deps: Deps,
  { campaignId, address: typed, letterIn: locale }: Invitation,
  { token, expiresAt: validUntil }: AccessLink,
): Promise<SealedInvitation> {
  const to = typed === undefined ? null : parsed(typed)
  const row = staffLinkId(deps, token).toString('hex')
  const key = await staffKey(deps, campaignId)
  const letter =
    to && locale
      ? await prepareStaffLetter(deps, { kind: 'staff_invite', to, token, locale, validUntil, ownAccount: false })
      : null
  return {
    ...{ key, letter, token: key.seal({ column: 'token', row }, token) },
    address: to && key.seal({ column: 'address', row }, to),
  }
}

function parsed(typed: string): Address {
  const result = parseAddress(typed)
  if (result.ok) return result.address
  throw new Refusal('invalid', { errors: [{ path: 'address', message: 'sign.error.email' }] })
}
