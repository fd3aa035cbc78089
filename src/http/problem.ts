import type { Context } from 'hono'
import type { FieldError, Refusal, RefusalKind } from '../core/errors.ts'
import { translator } from '../locale/translate.ts'
import { translateMessage } from './field-errors.ts'
import { localeOf } from './frame.ts'

interface Problem {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503
  /** Text for developers, in English; texts for readers are in `errors`. */
  title: string
}

/** Status and title of each refusal, for the API and for pages. */
export const PROBLEMS: Readonly<Record<RefusalKind, Problem>> = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'A bearer token is needed' },
  forbidden: { status: 403, title: 'This is not allowed here' },
  not_found: { status: 404, title: 'There is nothing here' },
  wrong_method: { status: 405, title: 'This address does not take this method' },
  not_open: { status: 409, title: 'The appeal does not take signatures' },
  conflict: { status: 409, title: 'This is no longer possible' },
  gone: { status: 410, title: 'This link no longer works' },
  too_large: { status: 413, title: 'The body is too large' },
  wrong_type: { status: 415, title: 'The body has another content type than this takes' },
  invalid: { status: 422, title: 'Some fields are not valid' },
  too_many: { status: 429, title: 'Too many requests from this network' },
  unavailable: { status: 503, title: 'This is paused for the moment' },
}

/** Default seconds to wait before a retry. */
const RETRY_AFTER = { too_many: 60, unavailable: 5 }

/** Headers of a refusal: when to try again (in seconds), how to authenticate. */
function refusalHeaders(refusal: Refusal): Record<string, string> {
  const { kind } = refusal
  if (kind === 'unauthorized') return { 'WWW-Authenticate': 'Bearer' }
  if (kind !== 'too_many' && kind !== 'unavailable') return {}
  return { 'Retry-After': String(Math.max(1, Math.ceil(refusal.retryAfter ?? RETRY_AFTER[kind]))) }
}

/** Sets the headers of a refusal on a page that is yet to be answered. */
export function setRefusalHeaders(c: Context, refusal: Refusal): void {
  for (const [name, value] of Object.entries(refusalHeaders(refusal))) c.header(name, value)
}

/**
 * The refusal as problem details (RFC 9457): `type` is the stable `/problems/<kind>`, `errors` names the fields.
 * Nothing else is revealed, so that two refusals of the same kind give the same bytes.
 */
export function problemResponse(c: Context, refusal: Refusal): Response {
  const { status, title } = PROBLEMS[refusal.kind]
  const t = translator(localeOf(c))
  const errors = refusal.errors.map(({ path, message }) => ({ path, message: translateMessage(message, t) }))
  // Staff are told to show their second factor again, which other refusals of this kind do not ask for.
  const type = `/problems/${refusal.reason === 'step_up' ? 'step-up' : refusal.kind.replace('_', '-')}`
  return problemJson(c, { type, title, status, ...(errors.length > 0 && { errors }) }, refusalHeaders(refusal))
}

/** The refusal as a problem of a type of its own, with members that say what a client can do (RFC 9457, 3.2). */
export function problemOfType(c: Context, refusal: Refusal, name: string, members: object): Response {
  const { status, title } = PROBLEMS[refusal.kind]
  return problemJson(c, { type: `/problems/${name}`, title, status, ...members }, refusalHeaders(refusal))
}

/** A fault as problem details, which reveal only the id of the entry in the log. */
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
