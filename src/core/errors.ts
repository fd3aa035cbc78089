/** One field's error: the path of the field, and a message in the reader's language. */
export interface FieldError {
  path: string
  message: string
}

/** Why a request is refused; src/http/problem.ts gives each its status, src/cli/run.ts a command its exit code. */
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

/** An expected no, thrown by verbs and routes. Anything else that is thrown is a fault, and answers 500. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  /** Which of several reasons of this kind it was, as a message key may need it: `closed`, `shredded`, … */
  readonly reason: string | undefined
  readonly errors: FieldError[]
  /** Seconds; for too_many and unavailable. */
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
