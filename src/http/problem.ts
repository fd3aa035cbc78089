import type { Context } from 'hono'
import type { FieldError, Refusal, RefusalKind } from '../core/errors.ts'
import { translator } from '../locale/translate.ts'
import { inWords } from './field-message.ts'
import { localeOf } from './frame.ts'

interface Problem {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503
  /** In English: it is for the developer; what a reader needs stands in `errors`. */
  title: string
}

/** The status of each refusal, for the API and for pages. */
export const PROBLEMS: Readonly<Record<RefusalKind, Problem>> = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'A bearer token is needed' },
  forbidden: { status: 403, title: 'This is not allowed here' },
  not_found: { status: 404, title: 'There is nothing here' },
  wrong_method: { status: 405, title: 'This address does not take this method' },
  not_open: { status: 409, title: 'The appeal does not take signatures' },
  conflict: { status: 409, title: 'This is no longer possible' },
  gone: { status: 410, title: 'This link no longer works' },
  too_large: { status: 413, title: 'The body is larger than 16 KB' },
  wrong_type: { status: 415, title: 'The body has another content type than this takes' },
  invalid: { status: 422, title: 'Some fields are not valid' },
  too_many: { status: 429, title: 'Too many requests from this network' },
  unavailable: { status: 503, title: 'This is paused for the moment' },
}

const RETRY_AFTER = { too_many: 60, unavailable: 5 }

/** Headers that a refusal needs beside its status: when to try again, what to sign in with. */
export function refusalHeaders(refusal: Refusal): Record<string, string> {
  const { kind } = refusal
  if (kind === 'unauthorized') return { 'WWW-Authenticate': 'Bearer' }
  if (kind !== 'too_many' && kind !== 'unavailable') return {}
  return { 'Retry-After': String(Math.max(1, Math.ceil(refusal.retryAfter ?? RETRY_AFTER[kind]))) }
}

/**
 * The refusal as RFC 9457 problem details: `type` is the stable `/problems/<kind>`, `errors` names the fields. Nothing
 * else of the refusal is told, so that two of a kind answer with the same bytes.
 */
export function problemResponse(c: Context, refusal: Refusal): Response {
  const { status, title } = PROBLEMS[refusal.kind]
  const t = translator(localeOf(c))
  const errors = refusal.errors.map(({ path, message }) => ({ path, message: inWords(message, t) }))
  const type = `/problems/${refusal.kind.replace('_', '-')}`
  return problemJson(c, { type, title, status, ...(errors.length > 0 && { errors }) }, refusalHeaders(refusal))
}

/** A fault, of which nothing is told but the id that stands in the log. */
export const faultResponse = (c: Context, id: string): Response =>
  problemJson(c, { type: '/problems/fault', title: 'Something broke on our side', status: 500, id }, {})

interface Details {
  type: string
  title: string
  status: Problem['status'] | 500
  errors?: FieldError[]
  id?: string
}

const problemJson = (c: Context, details: Details, headers: Record<string, string>): Response =>
  c.newResponse(JSON.stringify(details), details.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...headers,
  })
