import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import { asToken, type Token } from '../core/secret-text.ts'

const SCHEME = /^Bearer(?: +|$)/i

/** Whether the request shows a bearer token, if only an empty one. Passwords of a proxy (`Basic`) are none. */
export const hasBearer = (c: Context): boolean => SCHEME.test(c.req.header('authorization') ?? '')

/** The token of `Authorization: Bearer` (RFC 6750), unchecked. Refuses a request without a token with unauthorized. */
export function bearerOf(c: Context): Token {
  const header = c.req.header('authorization') ?? ''
  const scheme = SCHEME.exec(header)
  // One pattern for scheme and token would take quadratic time for a header of spaces.
  const token = scheme && header.slice(scheme[0].length).trimEnd()
  if (!token) throw new Refusal('unauthorized')
  return asToken(token)
}
