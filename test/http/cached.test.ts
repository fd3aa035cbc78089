import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { answerFrom, cache } from '../../src/http/cached.ts'
import { securityHeaders } from '../../src/http/security.ts'
import { compress } from '../../src/platform/compress.ts'

const ONION = `http://${'a'.repeat(56)}.onion`
const config = parseConfig({ PUBLIC_URL: 'http://localhost:3000', ONION_URL: ONION })
const LONG = 'Let them go home. '.repeat(500)

function appOf(text: string, headers: Record<string, string> = {}) {
  const deps = { config, compress }
  const cached = cache(deps, text, {
    'Content-Type': 'text/html; charset=UTF-8',
    'Cache-Control': 'no-cache',
    ...headers,
  })
  const app = new Hono()
  app.use(securityHeaders(config))
  app.get('/cached', (c) => answerFrom(deps, c, cached))
  app.get('/made', (c) => c.html(text))
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(`http://localhost:3000${path}`, { headers, method })
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

test('an answer is compressed as Accept-Encoding allows', async () => {
  const ask = appOf(LONG)
  const cases: [string, string | null][] = [
    ['', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0,gzip;q=0', null],
    ['gzip;q=0.5, br;q=1.0', 'br'],
    ['gzip;q=1.0, br;q=0.2', 'gzip'],
    ['br;\tQ=0, GZIP', 'gzip'],
    ['BR', 'br'],
    ['x-br, x-gzip', null],
    ['*', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['brotli', null],
    ['identity', null],
  ]
  for (const [accepted, encoding] of cases) {
    const answer = await ask('/cached', { 'Accept-Encoding': accepted })
    expect(answer.headers.get('Content-Encoding'), accepted).toBe(encoding)
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
    const bytes = await bytesOf(answer)
    const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
    expect(plain.toString()).toBe(LONG)
    expect(bytes.length < 1_000).toBe(encoding !== null)
  }
})

test('a small answer is not compressed', async () => {
  const answer = await appOf('{}')('/cached', { 'Accept-Encoding': 'br' })
  expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual([null, null])
})

test('a client that has the answer in the encoding that it asks for gets 304', async () => {
  const ask = appOf(LONG, { Vary: 'Accept-Language' })
  const tags = new Set<string>()
  for (const encoding of ['identity', 'br', 'gzip']) {
    const etag = (await ask('/cached', { 'Accept-Encoding': encoding })).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    tags.add(etag)
    // Compressing proxies strip the suffix for the encoding from a tag.
    const bare = etag.replace(/-(br|gzip)/, '')
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, bare, '*']) {
      const answer = await ask('/cached', { 'If-None-Match': known, 'Accept-Encoding': encoding })
      expect(answer.status, known).toBe(304)
      expect(answer.headers.get('ETag'), known).toBe(etag)
      expect((await bytesOf(answer)).length).toBe(0)
      expect(answer.headers.get('Vary')).toBe('Accept-Language, Accept-Encoding')
      expect(answer.headers.get('Cache-Control')).toBe('no-cache')
    }
  }
  // With 304 a cache would file its bytes in the other encoding under the tag of this one.
  for (const asked of ['identity', 'br', 'gzip'])
    for (const other of [...tags].filter((one) => /-/.test(one) && !one.includes(asked)))
      expect((await ask('/cached', { 'If-None-Match': other, 'Accept-Encoding': asked })).status).toBe(200)
  // Each encoding has a tag of its own.
  expect(tags.size).toBe(3)
  for (const other of ['"other"', '""', 'W/"x-br"'])
    expect((await ask('/cached', { 'If-None-Match': other })).status).toBe(200)
  const other = (await appOf(`${LONG}!`)('/cached')).headers.get('ETag') ?? ''
  expect((await ask('/cached', { 'If-None-Match': other })).status).toBe(200)
})

test('a small answer is known by its tag with the suffix of a compressing proxy', async () => {
  const ask = appOf('{}')
  const etag = (await ask('/cached')).headers.get('ETag') ?? ''
  // A small answer has one body and a tag without suffix, whatever encoding is asked for.
  for (const known of [etag.replace(/"$/, '-gzip"'), etag.replace(/"$/, '-br"'), `W/${etag}`])
    for (const accepted of ['', 'gzip, br'])
      expect((await ask('/cached', { 'If-None-Match': known, 'Accept-Encoding': accepted })).status, known).toBe(304)
})

test('a cached answer has every header of a fresh one', async () => {
  const ask = appOf(LONG)
  const cached = Object.fromEntries((await ask('/cached')).headers)
  const made = Object.fromEntries((await ask('/made')).headers)
  expect(cached).toMatchObject({ ...made, 'onion-location': `${ONION}/cached` })
  expect(cached['content-security-policy']).toContain("frame-ancestors 'none'")
  const onion = await ask('/cached?lang=be')
  expect(onion.headers.get('Onion-Location')).toBe(`${ONION}/cached?lang=be`)
})

test('an address with a token is never answered from a cache', async () => {
  const cached = cache({ config, compress }, LONG, {})
  const app = new Hono().get('/m/:token', (c) => answerFrom({ config, compress }, c, cached))
  const { promise: thrown, resolve } = Promise.withResolvers<Error>()
  app.onError((error, c) => {
    resolve(error)
    return c.body(null, 500)
  })
  expect((await app.request(`/m/${'A'.repeat(43)}`)).status).toBe(500)
  expect((await thrown).message).toContain('must not be answered from a cache')
})
