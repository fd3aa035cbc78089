import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { renderPage } from '../ui/layout.tsx'
import { type CacheDeps, type Cached, cache } from './cached.ts'
import { isRead } from './is-read.ts'

const PAGE = { 'Content-Type': 'text/html; charset=UTF-8', Vary: 'Accept-Language' }

/** A page to be given to many. Unless the headers say otherwise, who has it asks each time whether it has changed. */
export const cachePage = (deps: CacheDeps, page: unknown, headers: Record<string, string> = {}): Cached =>
  cache(deps, renderPage(page), { ...PAGE, 'Cache-Control': 'no-cache', ...headers })

/** The same as a 503: what was last known, stored by nobody else. `retryAfter` in seconds. */
export const cachePausedPage = (deps: CacheDeps, page: unknown, retryAfter: number): Cached =>
  cache(deps, renderPage(page), { ...PAGE, 'Cache-Control': 'no-store', 'Retry-After': String(retryAfter) }, 503)

/**
 * Answers with a page. Unless the route said otherwise, what came by GET is asked for anew each time, and the answer to
 * a form, or an error, is cached by nobody.
 */
export function html(c: Context, page: unknown, status: ContentfulStatusCode = 200): Response {
  const response = c.newResponse(renderPage(page), status, PAGE)
  if (!response.headers.has('Cache-Control'))
    response.headers.set('Cache-Control', isRead(c) && status === 200 ? 'no-cache' : 'no-store')
  return response
}
