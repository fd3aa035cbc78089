/** Error of one field: the path of the field, and a message or a message key, which is translated for the reader. */
export interface FieldError {
  path: string
  message: string
}

/** Reasons to refuse. src/http/problem.ts gives each its HTTP status, src/cli/run.ts its exit code. */
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

/** An expected refusal, thrown by verbs and routes. Any other thrown error is a fault and answers 500. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  /** The exact reason within the kind, for message keys and logs: `closed`, `shredded`, … */
  readonly reason: string | undefined
  readonly errors: FieldError[]
  /** In seconds; for `too_many` and `unavailable` only. */
  readonly retryAfter: number | undefined

  constructor(
    kind: RefusalKind,
    more: { message?: string; reason?: string; errors?: FieldError[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(more.message ?? (more.reason ? `${kind}: ${more.reason}` : kind), { cause: more.cause })
    this.kind = kind
    this.reason = more.reason
    this.errors = more.errors ?? []
    this.retryAfter = more.retryAfter
  }
}

export const isRefusal = (error: unknown, kind?: RefusalKind): error is Refusal =>
  error instanceof Refusal && (kind === undefined || error.kind === kind)
