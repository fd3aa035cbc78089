import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'
import { isRead } from './is-read.ts'
import { holdsToken } from './token-paths.ts'

const DIRECTIVES = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  // The layout's empty icon is a data URL.
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
 * Headers of the only page that other sites may frame, even sites isolated by COEP. The page has no form and one inline
 * style sheet, whose text is `style`.
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

/** Headers of every answer whose path holds a token. */
const WITH_TOKEN = { 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store', 'Referrer-Policy': 'strict-origin' }

const COMPLETE = 'headers are complete'

/** Marks the answer as complete, with commonHeaders among its headers: `securityHeaders` skips the answer. */
export const setComplete = (c: Context): void => c.set(COMPLETE, true)
export const isComplete = (c: Context): boolean => c.get(COMPLETE) === true

/** Headers of answers that are not pages. Each route adds headers that say which sites may show or read its answer. */
const DATA = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}

/** Headers of public answers that are made once. Pages get more headers than data. */
export const commonHeaders = (config: Config, type: string): Record<string, string> => ({
  ...(type.startsWith('text/html') ? { ...ALWAYS, 'Referrer-Policy': 'same-origin' } : DATA),
  ...strictTransport(config),
})

/** Adds the security headers to every answer that is not complete. A header set by the route stays. */
export const securityHeaders =
  (config: Config): MiddlewareHandler =>
  async (c, next) => {
    await next()
    // `c.header()` would copy the whole finished response for each header.
    if (!isComplete(c)) secure(c, config, c.res.headers)
  }

/** Adds the security headers to the headers of one answer. Answers with a token in their path get WITH_TOKEN as well. */
export function secure(c: Context, config: Config, headers: Headers): void {
  if (holdsToken(c.req.path)) for (const [name, value] of Object.entries(WITH_TOKEN)) headers.set(name, value)
  const type = headers.get('Content-Type') ?? ''
  for (const [name, value] of Object.entries({ ...ALWAYS, ...headersByRequest(c, config, type) }))
    if (!headers.has(name)) headers.set(name, value)
}

function headersByRequest(c: Context, config: Config, type: string): Record<string, string> {
  const reads = isRead(c)
  return {
    // With "no-referrer", here or for tokens, Chromium would send "Origin: null" with our own forms.
    'Referrer-Policy': 'same-origin',
    ...(!reads && { 'Cache-Control': 'no-store' }),
    ...strictTransport(config),
    ...(reads && onionLocation(c, config, type)),
  }
}

const strictTransport = ({ publicUrl, loopback }: Config): Record<string, string> =>
  publicUrl.startsWith('https:') && !loopback ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR}` } : {}

/** The header that tells Tor Browser the page's address at the onion service; undefined for an address with a token. */
export function onionLocation(c: Context, { onionUrl }: Config, type: string): Record<string, string> | undefined {
  if (!onionUrl || !type.startsWith('text/html') || holdsToken(c.req.path)) return undefined
  const { host, pathname, search } = new URL(c.req.url)
  return host === new URL(onionUrl).host ? undefined : { 'Onion-Location': onionUrl + pathname + search }
}
