import type { MiddlewareHandler } from 'hono'

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
}

/** Nothing of the desk is stored, indexed or framed; it loads nothing from elsewhere, and nothing inline. */
export const deskHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  // The desk is not on the onion service.
  c.res.headers.delete('Onion-Location')
}
