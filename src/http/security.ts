import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { isRead } from './is-read.ts'

const DIRECTIVES = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  // The empty icon of the layout is a data URL.
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
}

const policyOf = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

const POLICY = policyOf(DIRECTIVES)

/**
 * The headers of the one page that others may frame, also where they isolate themselves (COEP): it has no form, and
 * the one inline style sheet whose text this is.
 */
export function framedHeaders(style: string): Record<string, string> {
  const hash = createHash('sha256').update(style).digest('base64')
  return {
    'Content-Security-Policy': policyOf({
      ...DIRECTIVES,
      'style-src': `'self' 'sha256-${hash}'`,
      'form-action': "'none'",
      'frame-ancestors': '*',
    }),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
}

const ALWAYS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const ONE_YEAR = 31_536_000

/** Paths whose last part is a token of ours. */
const TOKEN_PAGE = /^\/(?:[cmre]|staff\/invite)\/[^/]/

const COMPLETE = 'headers are complete'

/** Says of the answer under way that it is made with all its headers, commonHeaders among them: nothing is added to it. */
export const setComplete = (c: Context): void => c.set(COMPLETE, true)
export const isComplete = (c: Context): boolean => c.get(COMPLETE) === true

/** What is no page and opens nothing. Where it may be shown, or read, is for its route to say. */
const DATA = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}

/** The headers of whatever may be read by all, for answers that are made once; of pages some more than of data. */
export const commonHeaders = (config: Config, type: string): Record<string, string> => ({
  ...(type.startsWith('text/html') ? { ...ALWAYS, 'Referrer-Policy': 'same-origin' } : DATA),
  ...strictTransport(config),
})

/** Puts the security headers on every answer that is not complete; a header that the route has set itself stays. */
export const securityHeaders =
  (config: Config): MiddlewareHandler =>
  async (c, next) => {
    await next()
    // Not by c.header(): after an answer it copies the whole response, once a header.
    if (!isComplete(c)) secure(c, config, c.res.headers)
  }

/** The same for one answer, by its headers. */
export function secure(c: Context, config: Config, headers: Headers): void {
  const hasToken = TOKEN_PAGE.test(c.req.path)
  if (hasToken) {
    headers.set('X-Robots-Tag', 'noindex')
    headers.set('Cache-Control', 'no-store')
  }
  const type = headers.get('Content-Type') ?? ''
  for (const [name, value] of Object.entries({ ...ALWAYS, ...byPlace(c, config, type, hasToken) }))
    if (!headers.has(name)) headers.set(name, value)
}

function byPlace(c: Context, config: Config, type: string, hasToken: boolean): Record<string, string> {
  const reads = isRead(c)
  return {
    // "no-referrer" would make Chromium send "Origin: null" with our own forms.
    'Referrer-Policy': hasToken ? 'strict-origin' : 'same-origin',
    ...(!reads && { 'Cache-Control': 'no-store' }),
    ...strictTransport(config),
    ...(reads && onionLocation(c, config, type)),
  }
}

const strictTransport = ({ publicUrl, loopback }: Config): Record<string, string> =>
  publicUrl.startsWith('https:') && !loopback ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR}` } : {}

/** Tells Tor Browser that the same page is there as an onion service. */
export function onionLocation(c: Context, { onionUrl }: Config, type: string): Record<string, string> | undefined {
  if (!onionUrl || !type.startsWith('text/html')) return undefined
  const { host, pathname, search } = new URL(c.req.url)
  return host === new URL(onionUrl).host ? undefined : { 'Onion-Location': onionUrl + pathname + search }
}
