import type { Context } from 'hono'
import { SHOWN_ANYWHERE } from './sharing.ts'

/**
 * Leads to another path of ours (301), with the same query. No cache keeps the answer: addresses that clients invent
 * would fill it. Partners' pages may show what it leads to.
 */
export function moved(c: Context, path: `/${string}`): Response {
  for (const [name, value] of Object.entries({ ...SHOWN_ANYWHERE, 'Cache-Control': 'no-store' })) c.header(name, value)
  return c.redirect(path + new URL(c.req.url).search, 301)
}
