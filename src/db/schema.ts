import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Visibility } from '../core/visibility.ts'
import type { CountSchema } from './schema-count.ts'
import type { EndorsementSchema } from './schema-endorsements.ts'
import type { LetterSchema } from './schema-letters.ts'
import type { StaffSchema } from './schema-staff.ts'
import type {
  AppealKind,
  AppealState,
  ChangeOfAppeal,
  ClockDoubt,
  Look,
  PendingKind,
  ReportDecision,
  ReportReason,
  Safety,
  SignatureState,
  Source,
  Wish,
} from './values.ts'

/** Kysely's view of sql/. `date` columns are `YYYY-MM-DD` strings, `bigint` are numbers, `timestamptz` are Dates. */
export interface Schema extends CountSchema, EndorsementSchema, LetterSchema, StaffSchema {
  instance: { one: Generated<boolean>; secret_check: Buffer }
  clock_watch: ClockWatchTable
  campaigns: CampaignTable
  recipients: RecipientTable
  epochs: { campaign_id: string; number: number; recipients: string[]; since: string; proof: Buffer | null }
  appeals: AppealTable
  appeal_texts: AppealTextTable
  preview_links: { id: Buffer; appeal_id: string; expires_at: Date }
  appeal_changes: AppealChangeTable
  pending_signatures: PendingTable
  receipts: { id: Buffer; expires_at: Date }
  inbox: InboxTable
  signatures: SignatureTable
  decided_mailboxes: { appeal_id: string; email_index: Buffer; held: boolean; hidden: boolean }
  withdrawn: { id: string; appeal_id: string; listed: Generated<boolean> }
  reports: ReportTable
  mutes: { signature_id: string; until: string }
  audit_head: { one: Generated<boolean>; seq: number; hash: Buffer; proof: Buffer | null }
  audit_log: AuditTable
}

/** A jsonb column: read as a parsed value, written as a JSON string. */
type Json<T> = ColumnType<T, string, string>

interface ClockWatchTable {
  one: Generated<boolean>
  trusted_hour: Date | null
  held_until: Date | null
  doubt: ClockDoubt | null
}

interface CampaignTable {
  id: string
  slug: string
  name: string
  contact: string | null
  press_contact: string | null
  controller: string | null
  server_location: string | null
  demo: Generated<boolean>
  epoch: Generated<number>
  /** A name of the IANA time zone database. */
  time_zone: Generated<string>
  /** Days of that zone: the last one decided about, and that of the last daily letter. */
  letters_decided_on: string | null
  letters_sent_on: string | null
  /** Whether domains of its organisations are checked. */
  proof_checks: Generated<boolean>
}

interface RecipientTable {
  id: string
  campaign_id: string
  recipient: string
  /** Plain only until a job seals it, as `provenance_by`. An empty `…_sealed` was erased. */
  label: string | null
  label_sealed: Buffer | null
  demo: Generated<boolean>
  challenge_hash: Buffer
  proven_on: string | null
  answered_on: string | null
  retired_on: string | null
  proof: Buffer | null
}

interface AppealTable {
  id: string
  campaign_id: string
  slug: string
  state: Generated<AppealState>
  safety: Safety
  policy: Json<Record<string, unknown>>
  kind: AppealKind
  visibilities: Visibility[]
  seats: number
  goal: number | null
  source_locale: string
  opened_on: string | null
  closes_at: Date | null
  closed_at: Date | null
  late_until: Date | null
  shredded_at: Date | null
  stopped_at: Date | null
  key_fingerprint: Buffer | null
  rekeyed_on: string | null
  version: Generated<number>
  /** Another one whenever texts or settings are replaced; unlike that of every other appeal. */
  text_version: Generated<string>
  live_from: Generated<Date | null>
  taken_away: Generated<Visibility[]>
}

interface AppealChangeTable {
  appeal_id: string
  seq: GeneratedAlways<number>
  day: string
  what: ChangeOfAppeal
  closed_before: Date | null
  closed_after: Date | null
}

interface AppealTextTable {
  appeal_id: string
  locale: string
  title: string
  short_title: string
  opening: string | null
  byline: string | null
  dated: string | null
  body: string
  addressees: Json<{ name: string; ask?: string }[]>
  initiators: Json<{ name: string; descriptor: string }[]>
  no_email: string | null
  links: ColumnType<{ name: string; url: string }[], string | undefined, string>
}

interface PendingTable {
  id: Buffer
  appeal_id: string | null
  kind: PendingKind
  /** Null once the address was corrected: the letter confirms nothing by itself any more. */
  ciphertext: Buffer | null
  /** The sealed address; null in rows that are older than the column. */
  mailbox: Buffer | null
  mark: Buffer | null
  chain: Buffer
  expires_at: Date
}

/** Columns whose nulls depend on `kind`, the visibility; CHECK constraints of inbox and signatures enforce this. */
interface SignatureForm {
  id: string
  appeal_id: string
  kind: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sort_key: string | null
  /** Folded forms of name and words as PostgreSQL writes a `tsvector`; null also on rows that wait for the job. */
  search_key: string | null
  sealed: Buffer | null
  epoch: number | null
}

interface InboxTable extends SignatureForm {
  seq: Generated<number>
  mark: Buffer | null
  email_indexes: Buffer[] | null
  wish: Generated<Wish>
  /** The signature to replace; its own id, or null in older rows, when none was chosen. */
  chosen: string | null
  manage_hash: Buffer
  set_aside: Generated<boolean>
  set_aside_on: string | null
}

interface SignatureTable extends SignatureForm {
  source: Source
  state: SignatureState
  look: Look
  email_index: Buffer | null
  seat: number | null
  /** The index of the decision of staff that the signature came under, on a free seat of a decided mailbox. */
  decided_by: Buffer | null
  no_seat: Generated<boolean>
  manage_hash: Buffer | null
  batch: number
  day: string
  moving: Generated<boolean>
  provenance_by: string | null
  provenance_sealed: Buffer | null
  provenance_day: string | null
  provenance_consent: string | null
}

interface ReportTable {
  id: string
  appeal_id: string
  signature_id: string
  reason: ReportReason
  words: string | null
  day: string
  decided_on: string | null
  decision: ReportDecision | null
}

interface AuditTable {
  seq: number
  campaign_id: string | null
  at: Date
  actor: string
  action: string
  subject: string
  detail: Json<Record<string, unknown>>
  hash: Buffer
}
