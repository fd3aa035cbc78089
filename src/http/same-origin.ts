import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { Refusal } from '../core/errors.ts'
import { isApi } from './is-api.ts'
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
  const site = c.req.header('sec-fetch-site')
  const isOwnSite = site !== undefined && OWN_SITES.has(site)
  if (origin === undefined) return site === undefined || isOwnSite
  return isOwnOrigin(c, config, origin) || (NO_ORIGIN.has(origin) && isOwnSite && !mayHaveSession(c))
}

/** Browsers that hide the Referer, and extensions, send these with our own forms as well as with those of others. */
const NO_ORIGIN = new Set(['null', ''])

/** Whether a request may act for the holder of a token, or of a cookie of some proxy: only an Origin will do there. */
const mayHaveSession = (c: Context): boolean =>
  isApi(c.req.path) || c.req.header('cookie') !== undefined || c.req.header('authorization') !== undefined
