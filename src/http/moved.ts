import type { Context } from 'hono'

/**
 * Leads to another path of ours (301), with the same query. No cache keeps the answer: addresses that clients invent
 * would fill it.
 */
export function moved(c: Context, path: `/${string}`): Response {
  c.header('Cache-Control', 'no-store')
  return c.redirect(path + new URL(c.req.url).search, 301)
}
