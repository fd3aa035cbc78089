import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { type Config, parseConfig } from '../../src/config.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { networkOf } from '../../src/http/network.ts'
import { countRequest } from '../../src/http/network-limit.ts'
import { problemResponse } from '../../src/http/problem.ts'
import { memoryLimiter } from '../../src/platform/limiter-memory.ts'
import { testClock } from '../support/clock.ts'

const ONION_HOST = `${'a'.repeat(56)}.onion`

const ask = async (env: Record<string, string>, socket: string | undefined, headers: Record<string, string> = {}) => {
  const config = parseConfig(env)
  const app = new Hono().get('/', (c) => c.text(networkOf(c, config)))
  const response = await app.request('/', { headers }, { connection: { remoteAddress: socket } })
  return response.text()
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['127.1', 'unknown'],
  ['0x7f000001', 'unknown'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('the network of %j is %s', async (socket, network) => {
  expect(await ask({}, socket)).toBe(network)
})

test('without a host, or on a host that knows no connection, the network is unknown', async () => {
  const app = new Hono().get('/', (c) => c.text(networkOf(c, parseConfig({}))))
  for (const bindings of [undefined, {}, { connection: {} }])
    expect(await (await app.request('/', {}, bindings)).text()).toBe('unknown')
})

test('X-Forwarded-For is believed only as far as TRUST_PROXY says', async () => {
  const headers = { 'X-Forwarded-For': '1.1.1.1, 2.2.2.2,3.3.3.3' }
  expect(await ask({}, '9.9.9.9', headers)).toBe('9.9.9.9')
  expect(await ask({ TRUST_PROXY: '1' }, '9.9.9.9', headers)).toBe('3.3.3.3')
  expect(await ask({ TRUST_PROXY: '2' }, '9.9.9.9', headers)).toBe('2.2.2.2')
  expect(await ask({ TRUST_PROXY: '4' }, '9.9.9.9', headers)).toBe('9.9.9.9')
})

test.each([
  ...[
    '',
    'evil',
    '1.1.1',
    '1.1.1.1.1',
    '999.1.1.1',
    '1.1.1.1, ',
    '<script>',
    '1.1.1.1;2.2.2.2',
    '0x7f.1',
    '::g',
    '[::1',
    '1',
  ],
])('a malformed X-Forwarded-For %j is ignored', async (value) => {
  expect(await ask({ TRUST_PROXY: '1' }, '9.9.9.9', { 'X-Forwarded-For': value })).toBe('9.9.9.9')
})

test('a port beside the address is left out', async () => {
  expect(await ask({ TRUST_PROXY: '1' }, '9.9.9.9', { 'X-Forwarded-For': '3.3.3.3:4711' })).toBe('3.3.3.3')
  expect(await ask({ TRUST_PROXY: '1' }, '9.9.9.9', { 'X-Forwarded-For': '[2001:db8::1]:4711' })).toBe(
    '2001:db8:0:0::/64',
  )
})

test('all requests through the onion service share one bucket', async () => {
  const env = { ONION_URL: `http://${ONION_HOST}` }
  expect(await ask(env, '127.0.0.1', { Host: ONION_HOST })).toBe('onion')
  expect(await ask(env, '127.0.0.1', { Host: ONION_HOST.toUpperCase() })).toBe('onion')
  expect(await ask(env, '203.0.113.7', { Origin: `http://${ONION_HOST}` })).toBe('203.0.113.7')
  expect(await ask({}, '203.0.113.7', { Host: ONION_HOST })).toBe('203.0.113.7')
})

describe('countRequest', () => {
  function appOf(config: Config) {
    const clock = testClock()
    const deps = { config, limiter: memoryLimiter(clock) }
    const app = new Hono()
    app.post('/', (c) => c.text(countRequest(deps, c, 'sign')))
    app.post('/report', (c) => c.text(countRequest(deps, c, 'report')))
    app.onError((error, c) => {
      if (isRefusal(error)) return problemResponse(c, error)
      throw error
    })
    const from = (remoteAddress: string, headers: Record<string, string> = {}, path = '/') =>
      app.request(path, { method: 'POST', headers }, { connection: { remoteAddress } })
    return { clock, from }
  }

  test('limits one network only, says for how long, and ends', async () => {
    const { clock, from } = appOf(parseConfig({ SIGN_LIMIT: '2/100' }))
    expect((await from('203.0.113.7')).status).toBe(200)
    expect((await from('203.0.113.7')).status).toBe(200)
    const refused = await from('203.0.113.7')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await from('203.0.113.8')).status).toBe(200)
    expect((await from('2001:db8::1')).status).toBe(200)
    clock.advance(120_000)
    expect((await from('203.0.113.7')).status).toBe(200)
  })

  test('all addresses of a /64 share one limit', async () => {
    const { from } = appOf(parseConfig({ SIGN_LIMIT: '1/100' }))
    expect((await from('2001:db8:0:1::1')).status).toBe(200)
    expect((await from('2001:db8:0:1:ffff::2')).status).toBe(429)
    expect((await from('2001:db8:0:2::1')).status).toBe(200)
  })

  test('the onion service has twenty times as much', async () => {
    const { from } = appOf(parseConfig({ SIGN_LIMIT: '1/100', ONION_URL: `http://${ONION_HOST}` }))
    for (let i = 0; i < 20; i++) expect((await from('127.0.0.1', { Host: ONION_HOST })).status).toBe(200)
    expect((await from('127.0.0.1', { Host: ONION_HOST })).status).toBe(429)
  })

  test('can be off', async () => {
    const { from } = appOf(parseConfig({ SIGN_LIMIT: '0' }))
    for (let i = 0; i < 100; i++)
      for (const path of ['/', '/report']) expect((await from('203.0.113.7', {}, path)).status).toBe(200)
  })

  test('reports have a limit of their own, an hour and a day long, and leave that of signing alone', async () => {
    const { clock, from } = appOf(parseConfig({ SIGN_LIMIT: '1/100', ONION_URL: `http://${ONION_HOST}` }))
    const report = async (address: string, headers = {}) => (await from(address, headers, '/report')).status
    const reports = async (times: number, ...from: Parameters<typeof report>) =>
      new Set(await Promise.all(Array.from({ length: times }, () => report(...from))))
    for (let hour = 1; hour <= 4; hour++) {
      expect(await reports(10, '203.0.113.7')).toEqual(new Set([200]))
      if (hour < 4) expect(await report('203.0.113.7')).toBe(429)
      clock.advance(2 * 3_600_000)
    }
    expect(await report('203.0.113.7')).toBe(429)
    expect((await from('203.0.113.7')).status).toBe(200)
    expect((await from('203.0.113.7')).status).toBe(429)
    expect(await reports(200, '127.0.0.1', { Host: ONION_HOST })).toEqual(new Set([200]))
    expect(await report('127.0.0.1', { Host: ONION_HOST })).toBe(429)
  })

  test('gives the network that it counted', async () => {
    const { from } = appOf(parseConfig({ SIGN_LIMIT: '0' }))
    expect(await (await from('2001:db8::1')).text()).toBe('2001:db8:0:0::/64')
  })
})
