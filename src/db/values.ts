import type { Visibility } from '../core/visibility.ts'

/** The wish of a signer for a seat of their mailbox; see src/count/seats.ts. */
export type Wish = 'first' | 'another-person' | 'replace'
export type Source = 'confirmed' | 'collected' | 'conveyed'
export type SignatureState = 'counted' | 'held' | 'invalid'
export type Look = 'waiting' | 'shown' | 'hidden'
/** `gone`: deleted before anybody had signed; only the row is left. */
export type AppealState = 'draft' | 'open' | 'closed' | 'archived' | 'gone'
export type Safety = 'protected' | 'open'
/** The subject of a line about a change after people have signed. */
export type ChangeOfAppeal = 'closing' | 'safety' | 'withhold_small_counts' | 'names_by_day' | 'names_as_json'
export type AppealKind = 'letter' | 'manifesto' | 'statement' | 'petition'
export type Bucket = Visibility | 'imported'
export type ChangeCause = 'added' | 'withdrawn' | 'changed' | 'held' | 'released' | 'invalidated' | 'removed'
/** The causes of public lines; `held_…`: a decision about held signatures, after which the number stays as it is. */
export type LineCause = Exclude<ChangeCause, 'changed'> | 'held_invalidated' | 'held_removed'

export type ReportReason = 'person' | 'insult' | 'danger' | 'spam'
export type ReportDecision = 'kept' | 'hidden' | 'removed'

/** Kinds of pending rows that always have an appeal, by a CHECK constraint. */
export type KindOfAppeal = 'signature' | 'recovery' | 'endorsement' | 'endorsement_link'
export type PendingKind = KindOfAppeal | 'trial' | 'staff'

/** Why a clock was not trusted: it jumped, no server had run for a day, or it differs from the database's. */
export type ClockDoubt = 'jumped' | 'stopped' | 'differs'

export const STAFF_ROLES = ['owner', 'editor', 'moderator', 'exporter'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
/**
 * The purpose of a link: an account, or new means for one (`reset`: passphrase and factor, `passphrase`: forgotten,
 * `factor`: lost), or a new address.
 */
export type StaffLinkPurpose = 'invite' | 'reset' | 'passphrase' | 'factor' | 'address'
/** How an invitation ended before its time. */
export type InvitationEnd = 'used' | 'taken_back'
/** A change of an account that can be stopped for 24 hours. */
export type StaffResetKind = 'factor' | 'both' | 'address'
/** Something that happened to an account, which its person is told. */
export type StaffNotice = 'passphrase' | 'factor' | 'codes' | 'address' | 'reset_stopped'
export type TokenAccess = 'read' | 'write'
/** The secret that was tried: the passphrase, or a code after it. */
export type TryKind = 'passphrase' | 'code'

/** A step on the way to a signature: a letter was asked for, its link was confirmed. */
export type FunnelStep = 'asked' | 'confirmed'

/** `declined` and `removed`: by staff, with a reason. */
export type EndorsementState = 'waiting' | 'listed' | 'declined' | 'removed'
/** How an organisation came: its representative offered, or staff entered it from a list. */
export type EndorsementOrigin = 'offered' | 'entered'
export const ORGANISATION_KINDS = [
  'association',
  'foundation',
  'human_rights',
  'media',
  'trade_union',
  'university',
  'party',
  'company',
  'other',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]
export const PROOF_METHODS = ['dns', 'file'] as const
export type ProofMethod = (typeof PROOF_METHODS)[number]
/**
 * The kinds of facts that a check of a domain sees. `dns_misplaced`: the line, at a name where it does not belong;
 * `dns_other`: other texts at `name`. The last ones of each kind are the faults of `deps/domains.ts`.
 */
export const SEEN_KINDS = [
  'dns_line',
  'dns_misplaced',
  'dns_no_text',
  'dns_other',
  'dns_no_servers',
  'dns_silent',
  'dns_failed',
  'dns_no_address',
  'dns_forbidden',
  'file_line',
  'file_no_line',
  'file_status',
  'file_no_address',
  'file_forbidden',
  'file_silent',
  'file_refused',
  'file_certificate',
  'file_not_https',
  'file_elsewhere',
  'file_too_many_redirects',
  'file_too_long',
  'file_not_text',
  'file_broken',
] as const
export type SeenKind = (typeof SEEN_KINDS)[number]
