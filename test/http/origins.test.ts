import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { originOf } from '../../src/http/origins.ts'
import { problemResponse } from '../../src/http/problem.ts'
import { sameOrigin } from '../../src/http/same-origin.ts'

const ONION = `http://${'a'.repeat(56)}.onion`

const production = parseConfig({
  PUBLIC_URL: 'https://sign.example.org',
  ALTERNATE_URLS: 'https://mirror.example.net, https://other.example',
  ONION_URL: ONION,
  DATABASE_URL: 'postgres://u:p@127.0.0.1/x',
  SECRET_KEY: Buffer.alloc(32).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'no-reply@example.org',
})
const development = parseConfig({ PORT: '3000' })

function appOf(config: typeof production) {
  const app = new Hono()
  app.use(sameOrigin(config))
  app.all('*', (c) => c.text(originOf(c, config)))
  app.onError((error, c) => {
    if (isRefusal(error)) return problemResponse(c, error)
    throw error
  })
  return (headers: Record<string, string>, method = 'POST', env = {}, path = '/api/v1/appeals/x/signatures') =>
    app.request(path, { method, headers }, env)
}

describe('in production', () => {
  const send = appOf(production)

  test.each(['https://sign.example.org', 'https://mirror.example.net', 'https://other.example', ONION])(
    'accepts a form from %s and reads that origin',
    async (origin) => {
      const response = await send({ Origin: origin, Host: 'evil.example', 'Sec-Fetch-Site': 'cross-site' })
      expect([response.status, await response.text()]).toEqual([200, origin])
    },
  )

  test.each([
    ...[
      'null',
      '',
      'https://evil.example',
      'http://sign.example.org',
      'https://sign.example.org:8443',
      'https://SIGN.example.org',
    ],
    ...[
      'https://sign.example.org.evil.example',
      'https://sign.example.org/',
      'https://sign.example.org, https://evil.example',
    ],
    ...['http://localhost:3000', 'http://127.0.0.1:3000', 'x'],
  ])('refuses a form from %j, whatever the Host says', async (origin) => {
    const response = await send({ Origin: origin, Host: 'evil.example', 'Sec-Fetch-Site': 'same-origin' })
    expect(response.status).toBe(403)
  })

  test('without Origin, Sec-Fetch-Site decides', async () => {
    expect((await send({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
    expect((await send({ 'Sec-Fetch-Site': 'none' })).status).toBe(200)
    expect((await send({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await send({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
  })

  test.each([
    ['null', 'same-origin', 200],
    ['null', 'none', 200],
    ['', 'same-origin', 200],
    ['', 'none', 200],
    ['null', 'cross-site', 403],
    ['null', 'same-site', 403],
    ['null', undefined, 403],
    ['null', '', 403],
    ['null', 'same-origin, cross-site', 403],
    ['null', 'SAME-ORIGIN', 403],
    ['', 'cross-site', 403],
    ['', undefined, 403],
    ['Null', 'same-origin', 403],
    ['null, null', 'same-origin', 403],
    ['https://evil.example', 'same-origin', 403],
    ['https://sign.example.org.', 'same-origin', 403],
    [undefined, 'same-origin', 200],
    [undefined, undefined, 200],
    [ONION, 'same-origin', 200],
    ['https://mirror.example.net', 'cross-site', 200],
  ] as const)('a signer’s form with Origin %j and Sec-Fetch-Site %j: %i', async (origin, site, status) => {
    const headers = {
      ...(origin !== undefined && { Origin: origin }),
      ...(site !== undefined && { 'Sec-Fetch-Site': site }),
    }
    for (const path of ['/a/x/sign', '/c', '/c/reject', '/m/x/withdraw', '/r', '/a/x/report/y', '/staffing'])
      expect((await send(headers, 'POST', {}, path)).status, path).toBe(status)
  })

  test.each([
    ['/api/v1/signature', {}],
    ['/api/v1/staff/appeals', {}],
    ['/api', {}],
    ['/a/x/sign', { Cookie: '__Host-staff=x' }],
    ['/a/x/sign', { Authorization: 'Bearer x' }],
  ])(
    'only an Origin of ours will do for what may have a session: %s %j',
    async (path, more: Record<string, string>) => {
      for (const Origin of ['null', ''])
        for (const site of ['same-origin', 'none'])
          expect((await send({ Origin, 'Sec-Fetch-Site': site, ...more }, 'POST', {}, path)).status).toBe(403)
      expect((await send({ Origin: 'https://sign.example.org', ...more }, 'POST', {}, path)).status).toBe(200)
    },
  )

  test('a request with neither header is accepted', async () => {
    const response = await send({ Host: 'evil.example' })
    expect([response.status, await response.text()]).toEqual([200, 'https://sign.example.org'])
  })

  test('every method that changes something is checked, reading is not', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND'])
      expect((await send({ Origin: 'https://evil.example' }, method)).status).toBe(403)
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect((await send({ Origin: 'https://evil.example' }, method)).status).toBe(200)
  })

  test('the Referer of an old browser tells which address it uses', async () => {
    expect(await (await send({ Referer: 'https://mirror.example.net/a/x?lang=be' })).text()).toBe(
      'https://mirror.example.net',
    )
    expect(await (await send({ Referer: 'https://evil.example/' })).text()).toBe('https://sign.example.org')
    expect(await (await send({ Referer: 'junk' })).text()).toBe('https://sign.example.org')
  })
})

describe('on a development machine', () => {
  const send = appOf(development)

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])('takes %s', async (origin) => {
    const response = await send({ Origin: origin })
    expect([response.status, await response.text()]).toEqual([200, origin])
  })

  test.each([
    ...[
      'http://localhost:3001',
      'http://localhost',
      'https://localhost:3000',
      'http://localhost:3000/',
      'http://user@localhost:3000',
    ],
    ...['http://evil.localhost:3000', 'http://127.0.0.2:3000', 'http://127.1:3000', 'null', 'http://192.168.0.1:3000'],
  ])('refuses %s', async (origin) => {
    expect((await send({ Origin: origin })).status).toBe(403)
  })

  test('accepts the port that the server really listens on', async () => {
    const env = { connection: { localPort: 40_123 } }
    expect((await send({ Origin: 'http://127.0.0.1:40123' }, 'POST', env)).status).toBe(200)
    expect((await send({ Origin: 'http://127.0.0.1:40124' }, 'POST', env)).status).toBe(403)
  })
})
