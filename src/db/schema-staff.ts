import type { Generated } from 'kysely'
import type {
  InvitationEnd,
  StaffLinkPurpose,
  StaffNotice,
  StaffResetKind,
  StaffRole,
  TokenAccess,
  TryKind,
} from './values.ts'

/** The tables of staff; see `Schema`. */
export interface StaffSchema {
  staff_keys: { campaign_id: string; fingerprint: Buffer }
  staff_accounts: StaffAccountTable
  staff_links: StaffLinkTable
  staff_factors: { id: string; account_id: string; kind: 'totp'; secret: Buffer; name: Buffer | null; since: string }
  staff_used_codes: { account_id: string; hash: Buffer; phase: number }
  staff_recovery_codes: { account_id: string; hash: Buffer }
  staff_tries: { account_id: string; device: Buffer; kind: TryKind; quarter: number; n: number }
  staff_sessions: StaffSessionTable
  staff_resets: StaffResetTable
  staff_notices: { account_id: string; what: StaffNotice; day: string }
  staff_letters: { account_id: string; kind: string; day: string; n: number }
  staff_tokens: StaffTokenTable
}

interface StaffAccountTable {
  id: string
  campaign_id: string
  handle: string
  role: StaffRole
  /** The sealed PHC string; null until it is set anew by a link. */
  passphrase: Buffer | null
  address: Buffer | null
  /** The language of letters to the person; null: that of the last page. */
  locale: string | null
  since: string
  /** Whether the person wants the daily letter of the campaign. */
  daily_letter: Generated<boolean>
}

interface StaffLinkTable {
  /** SHA-256 of the token. */
  id: Buffer
  purpose: StaffLinkPurpose
  campaign_id: string
  account_id: string | null
  role: StaffRole | null
  address: Buffer | null
  /** The token of an invitation, sealed, to be copied once more. */
  token: Buffer | null
  letter_id: string | null
  /** Wrong codes and passphrases that were given on the page of the link. */
  tries: Generated<number>
  /** Only an invitation has one: its row stays until the hour at which it would have expired. */
  ended: InvitationEnd | null
  expires_at: Date
}

interface StaffResetTable {
  account_id: string
  what: StaffResetKind
  /** The owner who asked for it; null: the person. */
  asked_by: string | null
  /** SHA-256 of the token of [Stop this]. */
  stop_hash: Buffer
  /** The new address, sealed; null until it is confirmed. */
  address: Buffer | null
  due_at: Date
}

interface StaffTokenTable {
  id: string
  campaign_id: string
  role: StaffRole
  access: TokenAccess
  step_up: boolean
  token_hash: Buffer
  name: Buffer
  since: string
  /** The last day on which the token works. */
  until: string
  used_on: string | null
}

interface StaffSessionTable {
  id: string
  account_id: string
  token_hash: Buffer
  /** SHA-256 of the token before and of the second of the change. */
  earlier_hash: Buffer | null
  /** False: the passphrase was right, and the second factor is still to be shown. */
  signed_in: boolean
  began_on: string
  ends_at: Date
  idle_ends_at: Date
  name: Buffer | null
  stepped_up_until: Date | null
}
