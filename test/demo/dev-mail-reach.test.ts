import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Connection } from '../../src/deps.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { rawRequest } from '../support/raw-request.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, signAs } from '../support/world.ts'

const ANNA = 'anna@example.org'
const [IPV4, IPV6] = ['127.0.0.1', '::1']
const HERE = { remoteAddress: IPV4, localAddress: IPV4 }

embeddedOnly('the development mailbox, with a letter in it,', (use) => {
  async function open(env: Record<string, string> = {}) {
    const deps = await testDeps(use(), { env })
    await makeCampaign(deps)
    await makeAppeal(deps)
    await signAs(deps, 'release', { address: ANNA })
    await deliver(deps)
    const app = createApp(deps, await readAssets())
    return async (headers: Record<string, string>, connection: Connection | undefined = HERE, method = 'GET') => {
      const answer = await app.request('/dev/mail', { method, headers }, { connection })
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
      const text = await answer.text()
      expect(text.includes(ANNA), `${answer.status}`).toBe(answer.status === 200 && method === 'GET')
      return answer.status
    }
  }

  test('answers a browser on this machine, under each of its names, and nothing stores the answer', async () => {
    const ask = await open()
    for (const Host of ['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000', '[::1]'])
      expect(await ask({ Host }), Host).toBe(200)
    for (const address of [IPV6, '::ffff:127.0.0.1', '127.0.0.2'])
      expect(await ask({ Host: 'localhost' }, { remoteAddress: address, localAddress: address }), address).toBe(200)
    const browser = { Accept: 'text/html', 'Sec-Fetch-Site': 'none', 'Upgrade-Insecure-Requests': '1', DNT: '1' }
    expect(await ask({ Host: 'localhost:3000', Connection: 'keep-alive', Origin: 'null', ...browser })).toBe(200)
  })

  test('does not exist under a foreign Host, to which a site may have pointed its name', async () => {
    const ask = await open()
    for (const Host of [
      ...['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example', 'xlocalhost'],
      ...['0.0.0.0:3000', '127.0.0.1@evil.example', 'evil.example@localhost', 'localhost:3000.evil.example', ''],
    ])
      expect(await ask({ Host }), Host).toBe(404)
    expect(await ask({})).toBe(404)
  })

  test.each([
    ...['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Forwarded', 'Via', 'X-Real-IP'],
    ...['CF-Connecting-IP', 'CF-Ray', 'CDN-Loop', 'True-Client-IP', 'X-Client-IP', 'X-Cluster-Client-IP', 'Client-IP'],
    ...['X-Original-Host', 'X-Original-URL', 'Fastly-Client-IP', 'Fly-Client-IP', 'X-Envoy-External-Address'],
    ...['X-ProxyUser-Ip', 'Proxy-Connection', 'X-Amzn-Trace-Id', 'X-Originating-IP'],
  ])('does not exist for a request with %s, which a proxy adds', async (header) => {
    const ask = await open()
    for (const value of [IPV4, 'localhost', '']) expect(await ask({ Host: 'localhost', [header]: value })).toBe(404)
  })

  test('does not exist for a connection from or to another address, or one of which nothing is known', async () => {
    const ask = await open()
    const outside = ['192.168.1.5', '203.0.113.7', 'fe80::1', '2001:db8::1', '::ffff:192.168.1.5', '0.0.0.0', '::', '']
    for (const address of outside) {
      expect(await ask({ Host: 'localhost' }, { ...HERE, remoteAddress: address }), address).toBe(404)
      expect(await ask({ Host: 'localhost' }, { ...HERE, localAddress: address }), address).toBe(404)
    }
    expect(await ask({ Host: 'localhost' }, {})).toBe(404)
  })

  test('does not exist for another method either, where it is not to be reached', async () => {
    const ask = await open()
    expect(await ask({ Host: 'evil.example' }, HERE, 'POST')).toBe(404)
    expect(await ask({ Host: 'evil.example' }, HERE, 'HEAD')).toBe(404)
    expect(await ask({ Host: 'localhost' }, HERE, 'HEAD')).toBe(200)
  })

  test('is reached over a real connection, and by no other name', async () => {
    const app = await runApp(use())
    const port = Number(new URL(app.url).port)
    const ask = (target: string, ...headers: string[]) =>
      rawRequest(port, [`GET ${target} HTTP/1.1`, ...headers, 'Connection: close'])
    const asNginx = [`GET /dev/mail HTTP/1.0`, `Host: localhost:${port}`, 'Connection: close']
    expect(await rawRequest(port, asNginx)).toMatch(/^HTTP\/1\.1 404 /)
    expect(await ask('/dev/mail', `Host: localhost:${port}`)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await ask('/dev/mail', `Host: evil.example:${port}`)).toMatch(/^HTTP\/1\.1 404 /)
    expect(await ask('/dev/mail', `Host: localhost:${port}`, 'Via: 1.1 proxy')).toMatch(/^HTTP\/1\.1 404 /)
    expect(await ask(`http://localhost:${port}/dev/mail`, `Host: evil.example:${port}`)).toMatch(/^HTTP\/1\.1 400 /)
    expect(await ask('/dev/mail', `Host: localhost:${port}`, 'Host: evil.example')).toMatch(/^HTTP\/1\.1 400 /)
  })
})
