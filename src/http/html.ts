import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { renderPage } from '../ui/layout.tsx'
import { isRead } from './is-read.ts'
import { type Keeper, type Kept, keep } from './kept.ts'

const PAGE = { 'Content-Type': 'text/html; charset=UTF-8', Vary: 'Accept-Language' }

/** A page to be given to many. Unless the headers say otherwise, who has it asks each time whether it has changed. */
export const keepPage = (keeper: Keeper, page: unknown, headers: Record<string, string> = {}): Kept =>
  keep(keeper, renderPage(page), { ...PAGE, 'Cache-Control': 'no-cache', ...headers })

/** The same as a 503: what was last known, kept by nobody else. `retryAfter` in seconds. */
export const keepPausedPage = (keeper: Keeper, page: unknown, retryAfter: number): Kept =>
  keep(keeper, renderPage(page), { ...PAGE, 'Cache-Control': 'no-store', 'Retry-After': String(retryAfter) }, 503)

/**
 * Answers with a page. Unless the route said otherwise, what came by GET is asked for anew each time, and the answer to
 * a form, or an error, is kept by nobody.
 */
export function html(c: Context, page: unknown, status: ContentfulStatusCode = 200): Response {
  const response = c.newResponse(renderPage(page), status, PAGE)
  if (!response.headers.has('Cache-Control'))
    response.headers.set('Cache-Control', isRead(c) && status === 200 ? 'no-cache' : 'no-store')
  return response
}
