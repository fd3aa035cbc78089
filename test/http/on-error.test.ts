import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { Refusal, type RefusalKind } from '../../src/core/errors.ts'
import { onError, onNotFound } from '../../src/http/on-error.tsx'
import { securityHeaders } from '../../src/http/security.ts'
import { jsonLog } from '../../src/platform/log.ts'
import { makeAssets } from '../../src/ui/assets.ts'
import { testClock } from '../support/clock.ts'
import { growth, STEEPEST } from '../support/growth.ts'

const writes = { met: () => undefined }

function setUp(
  openAppeals?: () => Promise<{ href: string; title: string; lang: string }[]>,
  origin = 'https://sign.example.org',
  rightPath?: () => Promise<`/${string}` | undefined>,
) {
  const lines: string[] = []
  const log = jsonLog('debug', testClock(), (line) => lines.push(line))
  const config = parseConfig({})
  const site = { assets: makeAssets('', ''), origins: [origin], onion: undefined }
  const need = { config, log, writes, site, ...(openAppeals && { openAppeals }), ...(rightPath && { rightPath }) }
  let thrown: unknown
  const app = new Hono()
  app.use(securityHeaders(config))
  app.onError(onError(need))
  app.notFound(onNotFound(need))
  app.all('/api/v1/x/:token', () => {
    throw thrown
  })
  app.all('/c/:token', () => {
    throw thrown
  })
  const ask = (error: unknown, path: string, init: RequestInit = {}) => {
    thrown = error
    return Promise.resolve(app.request(path, init))
  }
  return { ask, lines }
}

const API = '/api/v1/x/secret-token'
const PAGE = '/c/secret-token'

const STATUSES: [RefusalKind, number][] = [
  ['malformed', 400],
  ['unauthorized', 401],
  ['forbidden', 403],
  ['not_found', 404],
  ['wrong_method', 405],
  ['not_open', 409],
  ['conflict', 409],
  ['gone', 410],
  ['too_large', 413],
  ['wrong_type', 415],
  ['invalid', 422],
  ['too_many', 429],
  ['unavailable', 503],
]

test.each(STATUSES)('%s is %i, for programs and for people', async (kind, status) => {
  const { ask, lines } = setUp()
  const problem = await ask(new Refusal(kind, { reason: 'role' }), API)
  expect(problem.status).toBe(status)
  expect(problem.headers.get('Content-Type')).toBe('application/problem+json')
  expect(problem.headers.get('Cache-Control')).toBe('no-store')
  const body = (await problem.json()) as Record<string, unknown>
  expect(body).toEqual({ type: `/problems/${kind.replace('_', '-')}`, title: expect.any(String), status })

  const page = await ask(new Refusal(kind, { reason: 'role' }), PAGE, { headers: { 'Accept-Language': 'ru' } })
  expect(page.status).toBe(kind === 'unauthorized' ? 403 : status)
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
  expect(page.headers.get('Cache-Control')).toBe('no-store')
  const html = await page.text()
  expect(html).toMatch(/^<!doctype html><html lang="ru">/)
  expect(html).not.toContain('hidden-reason')
  for (const response of [problem, page])
    expect(response.headers.has('Retry-After')).toBe(kind === 'too_many' || kind === 'unavailable')
  // Only a pause of signing is logged; the other refusals are mistakes of the sender.
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(kind === 'unavailable' ? ['paused', 'paused'] : [])
})

test('fields, Retry-After and the way to sign in are told', async () => {
  const { ask } = setUp()
  const errors = [{ path: 'name', message: 'Write your name' }]
  expect(await (await ask(new Refusal('invalid', { errors }), API)).json()).toMatchObject({ status: 422, errors })
  expect((await ask(new Refusal('too_many', { retryAfter: 41.2 }), API)).headers.get('Retry-After')).toBe('42')
  expect((await ask(new Refusal('too_many', { retryAfter: 0 }), PAGE)).headers.get('Retry-After')).toBe('1')
  expect((await ask(new Refusal('unauthorized'), API)).headers.get('WWW-Authenticate')).toBe('Bearer')
})

test('two dead links answer with the same bytes', async () => {
  const { ask } = setUp()
  const [used, unknown] = await Promise.all(
    (['moving', 'stopped'] as const).map((reason) => ask(new Refusal('gone', { reason }), API)),
  )
  expect(await used?.text()).toBe(await unknown?.text())
})

test.each([API, PAGE])('a fault at %s shows the id of its log line, and nothing else', async (path) => {
  const { ask, lines } = setUp()
  const error = Object.assign(new Error('canary anna@example.org\n    at canary (x)'), {
    code: '23505',
    detail: 'Key (email)=(canary) already exists.',
  })
  const response = await ask(error, path)
  expect(response.status).toBe(500)
  const body = await response.text()
  const line = JSON.parse(lines[0] ?? '') as Record<string, string>
  expect(lines).toHaveLength(1)
  expect(line).toMatchObject({ level: 'error', event: 'http.fault', error: 'Error', code: '23505' })
  expect(line.route).toMatch(/:token$/)
  expect(line.at).toContain('on-error.test.ts')
  expect(body).toContain(line.id)
  expect(body + lines[0]).not.toMatch(/canary|anna|already exists/)
  expect(lines[0]).not.toContain('secret-token')
})

test.each(['ECONNREFUSED', '57P01', '08006'])('a database that is away (%s) is 503, try again', async (code) => {
  const { ask, lines } = setUp()
  for (const path of [API, PAGE]) {
    const response = await ask(Object.assign(new Error('canary'), { code }), path)
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await response.text()).not.toContain('canary')
  }
  expect(lines.join()).toContain(code)
  expect(lines.join()).not.toContain('canary')
})

test('errors of the framework are answered the same way', async () => {
  const { ask } = setUp()
  expect(await (await ask(new HTTPException(400, { message: 'Malformed JSON' }), API)).json()).toMatchObject({
    type: '/problems/malformed',
  })
  expect((await ask(new HTTPException(502), API)).status).toBe(500)
})

test('unknown addresses are 404', async () => {
  const { ask } = setUp()
  for (const [path, method] of [
    ['/api/v1/nothing', 'GET'],
    ['/api', 'GET'],
    ['/api/v1', 'DELETE'],
  ] as const) {
    const response = await ask(undefined, path, { method })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/problem+json'])
  }
  const page = await ask(undefined, '/apiary')
  expect([page.status, page.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8'])
})

test('the time for a path of slashes grows with its length, not with the square', async () => {
  const { ask } = setUp()
  const paths = {
    redirected: (size: number) => `/a${'/'.repeat(size)}x/`,
    unknown: (size: number) => `/c${'/'.repeat(size)}`,
  }
  for (const [name, path] of Object.entries(paths))
    expect(await growth((size) => ask(undefined, `http://localhost${path(size)}`)), name).toBeLessThan(STEEPEST)
})

test('the language switch of an error page stays on this site', async () => {
  const { ask } = setUp()
  const links = async (path: string, init: RequestInit = {}) =>
    [...(await (await ask(undefined, path, init)).text()).matchAll(/href="([^"]*\?lang=be)"/g)].map(([, href]) => href)
  expect(await links('/nothing')).toEqual(['/nothing?lang=be'])
  expect(await links('http://localhost//evil.example/x')).toEqual(['/evil.example/x?lang=be'])
  expect(await links('http://localhost/\\evil.example')).toEqual(['/evil.example?lang=be'])
  expect(await links('/nothing', { method: 'POST' })).toEqual(['/?lang=be'])
  const page = await (await ask(undefined, '/%22%3E%3Cscript%3Ealert(1)%3C/script%3E"><b>')).text()
  expect(page).not.toMatch(/<script>alert|"><b>/)
})

test('a dead link shows the open appeals, if they can be loaded', async () => {
  const appeal = { href: '/a/x', title: 'An appeal', lang: 'en' }
  const { ask } = setUp(() => Promise.resolve([appeal]))
  expect(await (await ask(new Refusal('gone'), PAGE)).text()).toContain('An appeal')
  expect(await (await ask(new Refusal('conflict'), PAGE)).text()).not.toContain('An appeal')
  const away = setUp(() => Promise.reject(new Error('away')))
  expect((await away.ask(new Refusal('gone'), PAGE)).status).toBe(410)
})

test.each([
  ['a fault', new Error('canary')],
  ['a refusal', new Refusal('gone')],
  ['an unknown address', undefined],
])(
  '%s whose page cannot be rendered is answered in plain text, and each fault is logged once',
  async (_what, error) => {
    // Every page shows the official addresses, and rendering throws because this one is no URL.
    const { ask, lines } = setUp(undefined, 'no address')
    const response = await ask(error, error ? PAGE : '/nothing', { headers: { 'Accept-Language': 'be' } })
    expect(response.status).toBe(500)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=UTF-8',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': error ? 'strict-origin' : 'same-origin',
    })
    const faults = lines.map((line) => JSON.parse(line))
    expect(faults.map(({ event }) => event)).toEqual(['http.fault', 'http.fault'])
    // Both lines have one id, which the reader is shown.
    expect(new Set(faults.map(({ id }) => id)).size).toBe(1)
    expect(await response.text()).toMatch(new RegExp(`^Something broke on our side\\. .* ${faults[0].id}\\.\n$`))
    expect(lines.join()).not.toMatch(/canary|secret-token/)

    const program = await ask(error ?? new Refusal('not_found'), API)
    expect(program.headers.get('Content-Type')).toBe('application/problem+json')
  },
)

test('an error has the security headers wherever it is thrown', async () => {
  const app = new Hono()
  const log = jsonLog('error', testClock(), () => undefined)
  const site = { assets: makeAssets('', ''), origins: ['https://sign.example.org'], onion: undefined }
  app.onError(onError({ config: parseConfig({}), log, writes, site }))
  app.all('*', () => {
    throw new Error('canary')
  })
  for (const path of ['/a/release', '/api/v1/appeals/release/counts']) {
    const { status, headers } = await app.request(path)
    expect([status, headers.get('X-Content-Type-Options'), headers.get('Cache-Control')], path).toEqual([
      ...[500, 'nosniff', 'no-store'],
    ])
    expect(headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'")
  }
})

test('while the database that knows the right path is away, a wrong path is answered with 503, not with 404', async () => {
  const away = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
  const { ask, lines } = setUp(undefined, undefined, () => Promise.reject(away))
  for (const path of [PAGE, '/nowhere']) {
    const answer = await ask(new Refusal('not_found'), path)
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([503, 'no-store'])
    expect(answer.headers.get('Retry-After')).not.toBeNull()
  }
  expect((await ask(new Refusal('not_found'), API)).status).toBe(404)
  expect(lines.join()).not.toContain('http.fault')
})
