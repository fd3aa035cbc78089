import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../../src/platform/serve.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { openSite, signBody } from './site.ts'

const SLUGS = [
  ...['no-such', 'RELEASE', 'release-', '-', '.', 'x'.repeat(61), 'x'.repeat(7_000), '%00', 'release%00', '%0d%0aX: y'],
  ...[
    '%',
    '%zz',
    '%E0%A4%A',
    '%FF',
    '%2e%2e%2fetc',
    '..%2f',
    'release%2fcounts',
    'a%2Fb',
    '%2F',
    '%5C',
    '%3Cscript%3E',
  ],
  ...["'%20or%201=1--", '%D0%B0', '__proto__', 'constructor', '*', ':slug', '%7Bslug%7D', 'release;x', 'release%3F'],
]

const TOKENS = [
  '%00',
  '%',
  '%zz',
  '%E0%A4%A',
  'A'.repeat(43),
  'A'.repeat(7_000),
  '%2F',
  'a%2Fb',
  '..%2f',
  '%3Cscript%3E',
]

const HEADERS: Record<string, string[]> = {
  'Accept-Language': [
    '*',
    'xx',
    'be;q=9',
    'be;q=',
    ',,;;==',
    'x'.repeat(7_000),
    'en;q=0',
    `${'be,'.repeat(2_000)}`,
    '__proto__',
  ],
  'X-Forwarded-For': [
    '',
    'x',
    '1.2.3',
    ',,,,',
    '::1%eth0',
    '[::1',
    '999.1.1.1',
    `${'1,'.repeat(3_000)}`,
    "1.2.3.4'--",
    '::ffff:1.2.3.4',
  ],
  'X-Forwarded-Host': ['evil.example'],
  'X-Forwarded-Proto': ['javascript'],
  Cookie: ['session=x', 'x'.repeat(7_000), 'lang=ru; __Host-a=1', '=;=;'],
  Referer: ['x', 'http://[', 'data:,', 'https://evil.example/x'],
  'If-None-Match': ['*', '"', 'W/', 'x'.repeat(7_000)],
  Accept: ['application/xml', '*/*;q=0', 'x'],
  Range: ['bytes=0-', 'bytes=9-1'],
  'Content-Length': ['x'],
  'Accept-Encoding': ['x', 'gzip;q=0', 'br, gzip, *'],
  Host: ['evil.example', 'localhost:99999', 'a b', '[', '', 'localhost@evil.example', "x'onload=1"],
}

const QUERIES = [
  '',
  'xx',
  'be&lang=ru',
  '__proto__',
  '%00',
  '%zz',
  '%FF',
  '<script>',
  '"><b>',
  'x'.repeat(5_000),
  'BE',
  'en%0d%0aSet-Cookie: a=b',
]

eachDatabase('hostile requests', (use) => {
  async function open() {
    const deps = await testDeps(use(), { env: { TRUST_PROXY: '1', ONION_URL: 'http://abc.onion' } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    await signed(deps, 'release', { address: 'a@example.org' })
    await settled(deps, 'release')
    return { deps, site: await openSite(deps) }
  }

  test('paths: 404 or 410, nothing is written, no fault', async () => {
    const { deps, site } = await open()
    const before = await dumpTables(deps.db)
    for (const slug of SLUGS) {
      const pages = [`/a/${slug}`, `/a/${slug}/sign`, `/a/${slug}/names`]
      const api = [`/api/v1/appeals/${slug}`, `/api/v1/appeals/${slug}/counts`, `/api/v1/appeals/${slug}/signatures`]
      for (const path of [...pages, ...api]) {
        if (slug === '.' || slug === 'release%3F') continue
        const answer = await site.ask(path)
        const body = await answer.text()
        // A page whose slug has something around it leads to the right one, and nowhere else.
        const isSurrounded = pages.includes(path) && /^release\b/i.test(slug)
        expect(answer.status, `${path}: ${body.slice(0, 80)}`).toBe(isSurrounded ? 301 : 404)
        if (isSurrounded) expect(answer.headers.get('Location')).toMatch(/^\/a\/release(?:\/sign|\/names)?$/)
        expect(body).not.toContain('<script>alert')
      }
      const sign = await site.ask(`/api/v1/appeals/${slug}/signatures`, { json: signBody() })
      if (slug !== '.') expect(sign.status, slug).toBe(404)
    }
    for (const token of TOKENS)
      for (const path of [`/c/${token}`, `/m/${token}`, `/m/${token}/withdraw`]) {
        const answer = await site.ask(path)
        expect([404, 410], path).toContain(answer.status)
        expect(answer.headers.get('Referrer-Policy'), path).toBe('strict-origin')
        expect(answer.headers.get('Cache-Control'), path).toBe('no-store')
      }
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(site.faults()).toEqual([])
  })

  test('?lang=, ?locale=, ?after=, ?limit=: an answer of ours, whatever they hold', async () => {
    const { site } = await open()
    for (const value of QUERIES) {
      for (const path of ['/', '/a/release', '/a/release/sign', '/a/release/names', '/privacy', '/nowhere', '/c/x']) {
        const answer = await site.ask(`${path}?lang=${value}`)
        const body = await answer.text()
        expect(answer.status, `${path} ${value}`).toBe(path === '/nowhere' ? 404 : path === '/c/x' ? 410 : 200)
        expect(body, `${path} ${value}`).toMatch(/^<!doctype html><html lang="(?:en|be|ru)">/)
        expect(body).not.toContain('"><b>')
      }
      expect((await site.ask(`/api/v1/appeals?locale=${value}`)).status, value).toBe(200)
      expect((await site.ask(`/api/v1/appeals/release?locale=${value}`)).status, value).toBe(200)
      expect((await site.ask(`/a/release/names?after=${value}`)).status, value).toBe(200)
      for (const field of ['after', 'limit'])
        expect((await site.ask(`/api/v1/appeals/release/signatures?${field}=${value}`)).status, value).toBe(422)
    }
    for (const cursor of [
      ['x'],
      ['\0'],
      ['2027-99-99', 'x', 'y'],
      [1, 2],
      [{}],
      'x',
      null,
      ['x', "'"],
      [[]],
      ['\ud800'],
    ]) {
      const after = Buffer.from(JSON.stringify(cursor)).toString('base64url')
      for (const path of ['/a/release/names', '/api/v1/appeals/release/signatures'])
        expect([200, 422], `${path} ${after}`).toContain((await site.ask(`${path}?after=${after}`)).status)
    }
    expect(site.faults()).toEqual([])
  })

  test('headers: the same answer as without them, no cookie, nothing echoed', async () => {
    const { deps, site } = await open()
    const before = await dumpTables(deps.db)
    for (const [name, values] of Object.entries(HEADERS))
      for (const value of values)
        for (const path of ['/', '/a/release', '/api/v1/appeals/release/counts', `/c/${'A'.repeat(43)}`, '/nowhere']) {
          const answer = await site.ask(path, { headers: { [name]: value } })
          const expected = path === '/nowhere' ? 404 : path.startsWith('/c/') ? 410 : 200
          if (!(name === 'If-None-Match' && answer.status === 304))
            expect(answer.status, `${path} ${name}: ${value.slice(0, 40)}`).toBe(expected)
          expect(answer.headers.get('Set-Cookie')).toBeNull()
          expect(await answer.text()).not.toContain('evil.example')
        }
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(site.faults()).toEqual([])
  })

  test('Origin: forms and JSON of another site are refused, whatever it calls itself', async () => {
    const { deps, site } = await open()
    const before = await dumpTables(deps.db)
    const form = { visibility: 'anonymous', email: 'x@example.org', consent: 'true' }
    for (const origin of [
      ...['null', 'https://evil.example', 'http://localhost.evil.example:3000', 'http://localhost:3000.evil.example'],
      ...[
        'https://localhost:3000',
        'http://localhost:3001',
        'http://127.0.0.1',
        'http://localhost:3000/',
        'http://abc.onion.evil',
      ],
      ...['http://LOCALHOST:3000', 'http://user@localhost:3000', 'http://localhost:3000 ', 'x', 'file://', ','],
    ]) {
      const headers = { Origin: origin }
      const asked = [
        await site.ask('/a/release/sign', { form, headers }),
        await site.ask('/api/v1/appeals/release/signatures', { json: signBody(), headers }),
        await site.ask('/c', { form: { token: 'x' }, headers }),
      ]
      const trimmed = origin.trim()
      if (trimmed === 'http://localhost:3000') continue
      for (const answer of asked) expect(answer.status, origin).toBe(403)
    }
    const after = await dumpTables(deps.db)
    expect(after.signatures).toEqual(before.signatures)
    expect(site.faults()).toEqual([])
  })

  test('raw requests that no browser sends: an answer below 500 or a closed connection', async () => {
    const { deps, site } = await open()
    const before = await dumpTables(deps.db)
    const serving = await serve(site.app.fetch, 0, '127.0.0.1')
    onTestFinished(() => serving.close(0))
    const requests = [
      'GET /a/%00 HTTP/1.1\r\nHost: localhost',
      'GET //evil.example/a HTTP/1.1\r\nHost: localhost',
      'GET /\\evil.example HTTP/1.1\r\nHost: localhost',
      'GET http://evil.example/a/release HTTP/1.1\r\nHost: localhost',
      'GET /a/release HTTP/1.1\r\nHost: evil.example',
      'GET /a/release HTTP/1.1\r\nHost: a b',
      'GET /a/release HTTP/1.1\r\nHost: [',
      'GET /a/release HTTP/1.1\r\nHost: localhost:99999',
      'GET /a/release HTTP/1.0',
      'GET /a/\xff\xfe HTTP/1.1\r\nHost: localhost',
      'GET /a/release?lang=\xd0\xb0 HTTP/1.1\r\nHost: localhost',
      'GET /a/../../etc/passwd HTTP/1.1\r\nHost: localhost',
      'GET /a/./release HTTP/1.1\r\nHost: localhost',
      'OPTIONS * HTTP/1.1\r\nHost: localhost',
      'TRACE / HTTP/1.1\r\nHost: localhost',
      'PROPFIND / HTTP/1.1\r\nHost: localhost',
      'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost',
      'GET / HTTP/1.1\r\nHost: localhost\r\nX: \xff\xfe\x80',
      'GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5',
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost`,
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}`,
    ]
    for (const request of requests) {
      const answer = await raw(serving.port, `${request}\r\nConnection: close\r\n\r\n`)
      const what = `${request.slice(0, 60)}: ${answer.slice(0, 200)}`
      expect(answer === '' || /^HTTP\/1\.1 [234]\d\d /.test(answer), what).toBe(true)
      // The request's path may be repeated, but no link or header may lead to another host.
      expect(answer, what).not.toMatch(/(?:="|: |\s)(?:https?:)?[/\\]{2}evil\.example/)
      expect(answer.toLowerCase(), what).not.toContain('set-cookie')
    }
    const chunked = 'POST /api/v1/confirmations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
    const large = `${chunked}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n4400\r\n${'x'.repeat(0x4400)}\r\n0\r\n\r\n`
    expect(await raw(serving.port, large)).toMatch(/^HTTP\/1\.1 413 /)
    const sized = `${chunked}Content-Length: 999999999\r\nConnection: close\r\n\r\n{}`
    expect(await raw(serving.port, sized)).toMatch(/^HTTP\/1\.1 413 /)
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(site.faults()).toEqual([])
  })
})

/** Sends these bytes and reads until the server ends the connection. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(Buffer.from(bytes, 'latin1'))
  return text(socket).catch(() => '')
}
