import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { Refusal } from '../core/errors.ts'
import { isOwnOrigin } from './origins.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
const OWN_SITES = new Set(['same-origin', 'none'])

/**
 * Refuses forms and JSON that another site makes a browser send, by Origin, else by Sec-Fetch-Site. A request without
 * both headers is accepted: its sender is a program, or an old browser whose forms carry no cookie.
 */
export const sameOrigin =
  (config: Config): MiddlewareHandler =>
  async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method) && !isOwnRequest(c, config)) throw new Refusal('forbidden')
    await next()
  }

function isOwnRequest(c: Context, config: Config): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined) return isOwnOrigin(c, config, origin)
  const site = c.req.header('sec-fetch-site')
  return site === undefined || OWN_SITES.has(site)
}
