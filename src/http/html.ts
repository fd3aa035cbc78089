import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { renderPage } from '../ui/layout.tsx'

/**
 * Answers with a page. Unless the route said otherwise, what came by GET is asked for anew each time, and the answer to
 * a form, or an error, is kept by nobody.
 */
export function html(c: Context, page: unknown, status: ContentfulStatusCode = 200): Response {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  const response = c.newResponse(renderPage(page), status, {
    'Content-Type': 'text/html; charset=UTF-8',
    Vary: 'Accept-Language',
  })
  if (!response.headers.has('Cache-Control'))
    response.headers.set('Cache-Control', isRead && status === 200 ? 'no-cache' : 'no-store')
  return response
}
