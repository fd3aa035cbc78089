import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import { asToken, type Token } from '../core/secret-text.ts'

/** The token of `Authorization: Bearer` (RFC 6750), unchecked. Refuses a request without a token with unauthorized. */
export function bearerOf(c: Context): Token {
  const header = c.req.header('authorization') ?? ''
  const scheme = /^Bearer +/i.exec(header)
  // One pattern for scheme and token would take quadratic time for a header of spaces.
  const token = scheme && header.slice(scheme[0].length).trimEnd()
  if (!token) throw new Refusal('unauthorized')
  return asToken(token)
}
