import type { Context, MiddlewareHandler } from 'hono'
import { isRead } from '../http/is-read.ts'
import { isComplete } from '../http/security.ts'
import { READ_ANYWHERE } from '../http/sharing.ts'

/** CORS headers: pages of every origin may read these answers, with ETag and Retry-After. */
export const ANY_ORIGIN = {
  ...READ_ANYWHERE,
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
}

/** Headers of the answer to a CORS preflight, which precedes a request with If-None-Match from another origin. */
const PREFLIGHT = {
  ...ANY_ORIGIN,
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
}

/** Answers a CORS preflight. */
export const answerPreflight = (c: Context): Response => c.body(null, 204, PREFLIGHT)

/** Adds the CORS headers to errors too: otherwise a page of another origin sees a network failure, not the status. */
export const allowAnyOrigin: MiddlewareHandler = async (c, next) => {
  await next()
  if (!isRead(c) || isComplete(c)) return
  for (const [name, value] of Object.entries(ANY_ORIGIN)) c.res.headers.set(name, value)
}
