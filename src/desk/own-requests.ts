import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { Refusal } from '../core/errors.ts'
import { isRead } from '../http/is-read.ts'
import { isStaffOrigin } from '../http/origins.ts'
import { hasCookie } from './cookies.ts'

/**
 * Refuses what another site, another subdomain or another port makes a browser send: an Origin must be the desk's own;
 * where a browser hides it, only Sec-Fetch-Site will do. Programs send neither, and no cookie.
 */
export const ownRequests =
  (config: Config): MiddlewareHandler =>
  async (c, next) => {
    if (!isRead(c) && !isOwn(c, config)) throw new Refusal('forbidden')
    await next()
  }

/** Browsers that hide the Referer send these with our own forms as well as with those of others. */
const HIDDEN = ['null', '']

function isOwn(c: Context, config: Config): boolean {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  if (origin !== undefined && !HIDDEN.includes(origin)) return isStaffOrigin(c, config, origin)
  if (site === 'same-origin') return true
  return !hasCookie(c, config) && (site === 'none' || (site === undefined && origin === undefined))
}
