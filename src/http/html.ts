import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { renderPage } from '../ui/layout.tsx'
import { type CacheDeps, type Cached, cache } from './cached.ts'
import { isRead } from './is-read.ts'

const PAGE = { 'Content-Type': 'text/html; charset=UTF-8', Vary: 'Accept-Language' }

/** A cached page for many readers. By default (`no-cache`) a client asks each time whether the page has changed. */
export const cachePage = (deps: CacheDeps, page: unknown, headers: Record<string, string> = {}): Cached =>
  cache(deps, renderPage(page), { ...PAGE, 'Cache-Control': 'no-cache', ...headers })

/** A cached 503 page with the last known state, which no client or proxy may store. `retryAfter` in seconds. */
export const cachePausedPage = (deps: CacheDeps, page: unknown, retryAfter: number): Cached =>
  cache(deps, renderPage(page), { ...PAGE, 'Cache-Control': 'no-store', 'Retry-After': String(retryAfter) }, 503)

/**
 * Answers with a page. Unless the route sets Cache-Control, an answer to GET is revalidated each time (`no-cache`), and
 * an error or an answer to a form is never stored (`no-store`).
 */
export function html(c: Context, page: unknown, status: ContentfulStatusCode = 200): Response {
  const response = c.newResponse(renderPage(page), status, PAGE)
  if (!response.headers.has('Cache-Control'))
    response.headers.set('Cache-Control', isRead(c) && status === 200 ? 'no-cache' : 'no-store')
  return response
}
