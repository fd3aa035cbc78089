import { describe, expect, test } from 'vitest'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { openDesk } from './desk.ts'

const ONION = `http://${'a'.repeat(56)}.onion`
const PRODUCTION = {
  PUBLIC_URL: 'https://sign.example.org',
  ALTERNATE_URLS: 'https://mirror.example.net',
  ONION_URL: ONION,
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'no-reply@example.org',
  EMBEDDED_IN_PRODUCTION: '1',
}
const APART = { ...PRODUCTION, STAFF_URL: 'https://desk.example.org' }

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'"

embeddedOnly('the desk and its API', (use) => {
  async function open(env: Record<string, string>) {
    const deps = await testDeps(use(), { env })
    await makeCampaign(deps)
    await makeAppeal(deps)
    const { token } = await join(deps)
    const { site } = await openDesk(deps)
    const secure = deps.config.staffUrl.startsWith('https:')
    const Cookie = `${secure ? '__Host-staff' : 'staff'}=${token}`
    const at = (Host: string, path: string, method = 'GET', more: Record<string, string> = {}) =>
      site.ask(path, { method, headers: { Host, Cookie, ...more } })
    return { deps, site, token, at }
  }

  test.each([
    ['where the public pages are', PRODUCTION, 'sign.example.org'],
    ['on an origin of its own', APART, 'desk.example.org'],
  ])('answer %s', async (_, env, host) => {
    const { at } = await open(env)
    for (const name of [host, host.toUpperCase(), `${host}:443`]) {
      expect((await at(name, '/staff')).status, name).toBe(200)
      expect((await at(name, '/api/v1/staff/appeals')).status, name).toBe(200)
    }
  })

  describe.each([
    ['a mirror', PRODUCTION, 'mirror.example.net'],
    ['the onion service', PRODUCTION, 'a'.repeat(56).concat('.onion')],
    ['an address that somebody pointed here', PRODUCTION, '192.0.2.1'],
    ['another port', PRODUCTION, 'sign.example.org:8443'],
    ['a subdomain', PRODUCTION, 'x.sign.example.org'],
    ['a name that ends alike', PRODUCTION, 'evil-sign.example.org'],
    ['a user before the host', PRODUCTION, 'x@sign.example.org'],
    ['a path behind the host', PRODUCTION, 'sign.example.org/'],
    ['the public origin, where the desk has its own', APART, 'sign.example.org'],
    ['a development name in production', PRODUCTION, 'localhost:3000'],
  ])('on %s', (_, env, host) => {
    test('are nothing, in the same bytes and headers as any other path, also for somebody who is signed in', async () => {
      const { at } = await open(env)
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'DELETE'])
        for (const path of ['/staff', '/staff/', '/staff/sign-in', '/staff/nothing', '/api/v1/staff/appeals']) {
          const seen = async (asked: string) => {
            const answer = await at(host, asked, method, { Origin: env.PUBLIC_URL })
            const headers = [...answer.headers].filter(([name]) => name !== 'date')
            return JSON.stringify([answer.status, headers, await answer.text()]).replaceAll(
              asked.replace(/\/$/, ''),
              'PATH',
            )
          }
          expect(await seen(path), `${method} ${path}`).toBe(await seen(path.replace('staff', 'stuff')))
        }
    })
  })

  test('a development machine has three names, with a port of ours', async () => {
    const { at, site, token } = await open({})
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
      expect((await at(host, '/staff')).status, host).toBe(200)
    for (const host of ['localhost', 'localhost:3001', '127.0.0.2:3000', '192.168.0.1:3000', 'evil.localhost:3000'])
      expect((await at(host, '/staff')).status, host).toBe(404)
    const headers = { Host: 'localhost:40123', Cookie: `staff=${token}` }
    const listening = await site.app.request('/staff', { headers }, { connection: { localPort: 40_123 } })
    expect(listening.status).toBe(200)
  })

  test('no answer is stored, indexed, compressed, framed or read by other sites, and nothing is loaded from elsewhere', async () => {
    const { at, site } = await open({ ...PRODUCTION })
    const asked: [string, string][] = [
      ...['/staff', '/staff/nothing', '/staff/sign-in', '/staff/', '/api/v1/staff/appeals', '/api/v1/staff/x'].flatMap(
        (path) => ['GET', 'HEAD', 'POST', 'OPTIONS'].map((method): [string, string] => [method, path]),
      ),
    ]
    for (const [method, path] of asked) {
      const more = { 'Accept-Encoding': 'br, gzip', Origin: 'https://sign.example.org' }
      const { headers, status } = await at('sign.example.org', path, method, more)
      const what = `${method} ${path} ${status}`
      expect(headers.get('Content-Security-Policy'), what).toBe(CSP)
      expect(headers.get('Cache-Control'), what).toBe('no-store')
      expect(headers.get('X-Robots-Tag'), what).toBe('noindex')
      expect(headers.get('X-Content-Type-Options'), what).toBe('nosniff')
      expect(headers.get('Cross-Origin-Resource-Policy'), what).toBe('same-origin')
      for (const name of ['Content-Encoding', 'ETag', 'Onion-Location'])
        expect(headers.get(name), `${what}: ${name}`).toBeNull()
      expect(
        [...headers.keys()].filter((name) => name.startsWith('access-control')),
        what,
      ).toEqual([])
    }
    expect(site.faults()).toEqual([])
  })

  test('no page of the desk holds a data: URL, which its policy would block', async () => {
    const { at } = await open(PRODUCTION)
    for (const path of ['/staff', '/staff/nothing', '/staff/sign-in'])
      expect(await (await at('sign.example.org', path)).text(), path).not.toMatch(/data:/)
  })

  test('public pages have the same bytes and headers with and without the cookie', async () => {
    const { deps, site, token } = await open({})
    for (const path of ['/', '/a/release', '/a/release/names', '/api/v1/appeals', '/api/v1/appeals/release/counts'])
      for (const encoding of ['identity', 'br']) {
        const seen = async (Cookie?: string) => {
          const headers = { 'Accept-Encoding': encoding, ...(Cookie && { Cookie }) }
          const answer = await site.ask(path, { headers })
          return [answer.status, [...answer.headers], Buffer.from(await answer.arrayBuffer()).toString('base64')]
        }
        const without = await seen()
        expect(without[0]).toBe(200)
        expect(await seen(`staff=${token}; staff-device=x; __Host-staff=${token}`), path).toEqual(without)
        deps.clock.advance(1)
      }
  })
})
