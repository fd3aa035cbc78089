import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { securityHeaders } from '../../src/http/security.ts'
import { TOKEN_PATHS } from '../../src/http/token-paths.ts'

const ONION = `http://${'a'.repeat(56)}.onion`
const production = parseConfig({
  PUBLIC_URL: 'https://sign.example.org',
  ONION_URL: ONION,
  DATABASE_URL: 'postgres://u:p@127.0.0.1/x',
  SECRET_KEY: Buffer.alloc(32).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'no-reply@example.org',
})

function appOf(config = production) {
  const app = new Hono()
  app.use(securityHeaders(config))
  app.get('/embed', () => new Response('x', { headers: { 'Content-Security-Policy': 'frame-ancestors *' } }))
  app.get('/json', (c) => c.json({}))
  app.get('/fault', () => {
    throw new Error('x')
  })
  app.get('/cached/:x', (c) => c.html('x', 200, { 'Cache-Control': 'max-age=60' }))
  app.all('*', (c) => c.html('x', 200, c.req.path.startsWith('/c/') ? { 'Cache-Control': 'max-age=60' } : {}))
  app.onError((_error, c) => c.text('fault', 500))
  return async (path: string, method = 'GET', origin = 'https://sign.example.org') =>
    (await app.request(origin + path, { method })).headers
}

const token = 'A'.repeat(43)

test('a strict policy without anything inline, on pages, JSON, errors and unknown paths', async () => {
  for (const path of ['/', '/a/x', '/json', '/fault', '/nothing']) {
    const headers = await appOf()(path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Set-Cookie')).toBeNull()
  }
})

test('a route may set other headers', async () => {
  expect((await appOf()('/embed')).get('Content-Security-Policy')).toBe('frame-ancestors *')
  expect((await appOf()('/cached/x')).get('Cache-Control')).toBe('max-age=60')
})

test.each([...TOKEN_PATHS.map((path) => `${path}/${token}`), '/c/malformed'])(
  'the page %s is neither stored nor indexed, and no other site learns its path',
  async (path) => {
    const headers = await appOf()(path)
    expect(headers.get('Referrer-Policy')).toBe('strict-origin')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
  },
)

test('answers to forms are not stored', async () => {
  const ask = appOf()
  expect((await ask('/c', 'POST')).get('Cache-Control')).toBe('no-store')
  expect((await ask('/a/x/sign', 'POST')).get('Cache-Control')).toBe('no-store')
  expect((await ask('/a/x')).get('X-Robots-Tag')).toBeNull()
})

test('HSTS in production only', async () => {
  expect((await appOf()('/')).get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/)
  for (const env of [{}, { PUBLIC_URL: 'https://localhost:3000' }])
    expect((await appOf(parseConfig(env))('/')).get('Strict-Transport-Security')).toBeNull()
})

test('pages tell their onion address, JSON, forms and the onion service itself do not', async () => {
  const ask = appOf()
  expect((await ask('/a/x?lang=be')).get('Onion-Location')).toBe(`${ONION}/a/x?lang=be`)
  expect((await ask('/json')).get('Onion-Location')).toBeNull()
  expect((await ask('/a/x/sign', 'POST')).get('Onion-Location')).toBeNull()
  expect((await ask('/a/x', 'GET', ONION)).get('Onion-Location')).toBeNull()
  expect((await appOf(parseConfig({}))('/a/x')).get('Onion-Location')).toBeNull()
})
