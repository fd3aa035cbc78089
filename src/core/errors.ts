/** One field's error: the path of the field, and a message in the reader's language or the key of one. */
export interface FieldError {
  path: string
  message: string
}

/** The kind of a refusal; src/http/problem.ts gives each its status, src/cli/run.ts a command its exit code. */
export type RefusalKind =
  | 'malformed'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'wrong_method'
  | 'not_open'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'wrong_type'
  | 'invalid'
  | 'too_many'
  | 'unavailable'

/** No parameters. */
type None = Record<never, never>

/**
 * Every reason for a refusal, with the parameters that its words need. The words themselves stand in the catalogues, for
 * the browser, and in src/platform/words.ts, for the terminal.
 */
export interface Reasons {
  unknown_appeal: { slug: string }
  unknown_campaign: { slug: string }
  unknown_recipient: None
  unknown_signature: { id: string; slug: string }
  unknown_endorsement: { id: string; slug: string }
  role: None
  campaign_exists: { slug: string }
  slug_taken: { slug: string }
  no_draft: { slug: string; state: string }
  closing_passed: { slug: string; at: string }
  not_ready: { slug: string }
  appeal_not_open: { slug: string }
  not_changed: { slug: string }
  not_closed: { slug: string; state: string }
  not_shredded: { slug: string }
  archived: { slug: string }
  still_draft: { slug: string }
  signed: { slug: string }
  text_changed: None
  nothing_to_stop: { slug: string }
  stopped: None
  shredded: None
  takes_no_signatures: { slug: string; state: string }
  of_organisations: { slug: string }
  key_fits: { slug: string }
  without_key: { slug: string; state: string }
  rekey_under_way: { slug: string }
  name_changed: { id: string }
  endorsement_changed: { id: string }
  not_public: { id: string }
  wrong_state: { id: string; state: string }
  not_reported: { id: string }
  decided: None
  no_proof: { not: string }
  decided_twice: { id: string }
  reason_needed: None
  day_to_come: { day: string }
  name_needed: { visibility: string }
  demo_key: None
  recipient_proven: { day: string }
  recipient_retired: { day: string }
  wrong_answer: None
  choose: None
  moving: None
  private_paused: None
  key: None
  keys: { code?: string }
  staff_key: None
  sign_in: None
  code: None
  step_up: None
  passwords: None
  handle_taken: { handle: string }
  unknown_handle: { handle: string }
  unknown_token: { id: string }
  last_owner: { handle: string }
  own_account: None
  reset_waits: None
  letters_spent: None
  link_used: None
  link_taken_back: None
  key_unreadable: { name: string }
  drawing: None
  streams: None
  lists: None
}

export type Reason = keyof Reasons

type WithReason = {
  [R in Reason]: None extends Reasons[R] ? { reason: R; params?: Reasons[R] } : { reason: R; params: Reasons[R] }
}[Reason]

interface Details {
  errors?: FieldError[]
  /** Seconds; for too_many and unavailable. */
  retryAfter?: number
  cause?: unknown
}

/** An expected no, thrown by verbs and routes. Anything else that is thrown is a fault, and answers 500. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly reason: Reason | undefined
  readonly params: Readonly<Record<string, string>>
  readonly errors: FieldError[]
  readonly retryAfter: number | undefined

  constructor(kind: RefusalKind, more: Details & (WithReason | { reason?: undefined; params?: undefined }) = {}) {
    super(more.reason ? `${kind}: ${more.reason}` : kind, { cause: more.cause })
    this.kind = kind
    this.reason = more.reason
    this.params = { ...more.params }
    this.errors = more.errors ?? []
    this.retryAfter = more.retryAfter
  }
}

export const isRefusal = (error: unknown, kind?: RefusalKind): error is Refusal =>
  error instanceof Refusal && (kind === undefined || error.kind === kind)
