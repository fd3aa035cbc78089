import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { serve } from '../../src/platform/serve.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { rawRequest } from '../support/raw-request.ts'

embeddedOnly('checks of load balancers', (use) => {
  test('health checks in HTTP/1.0, which name no host, are answered; so is every spelling of a host', async () => {
    const app = createApp(await testDeps(use()), await readAssets())
    const serving = await serve(app.fetch, 0, '127.0.0.1')
    onTestFinished(() => serving.close(0))
    const spellings = [
      'Host: a.example',
      'Host: A.Example',
      'Host: a.example.',
      'Host: a.example:8080',
      'Host: a.example.:443',
    ]
    for (const [status, ...lines] of [
      [200, 'GET /healthz HTTP/1.0'],
      [200, 'HEAD /healthz HTTP/1.0'],
      [200, 'GET /healthz HTTP/1.0', 'Host: a.example'],
      [200, 'GET /healthz HTTP/1.0', 'Host:'],
      [200, 'GET http://a.example/healthz HTTP/1.0'],
      [200, 'GET /privacy HTTP/1.0'],
      [204, 'OPTIONS /healthz HTTP/1.0'],
      [204, 'OPTIONS / HTTP/1.0'],
      [204, 'OPTIONS * HTTP/1.0'],
      [204, 'OPTIONS * HTTP/1.1', 'Host: a.example', 'Connection: close'],
      [404, 'OPTIONS /nothing HTTP/1.0'],
      [405, 'POST /healthz HTTP/1.0'],
      [200, 'GET http://a.example/healthz HTTP/1.1', 'Host: a.example', 'Connection: close'],
      ...[...spellings, 'Host: 10.0.0.7', 'Host: [::1]:3000', 'Host: my_service', 'Host: xn--b1agh1afp.xn--p1ai'].map(
        (host): [number, ...string[]] => [200, 'GET /healthz HTTP/1.1', host, 'Connection: close'],
      ),
      [400, 'GET /healthz HTTP/1.1', 'Connection: close'],
      [400, 'OPTIONS * HTTP/1.1', 'Connection: close'],
      [400, 'GET /healthz HTTP/1.0', 'Host: a.example', 'Host: b.example'],
      [400, 'GET http://b.example/healthz HTTP/1.0', 'Host: a.example'],
      [400, 'GET /healthz HTTP/1.1', 'Host: a b', 'Connection: close'],
      [400, 'GET * HTTP/1.0'],
    ] as [number, ...string[]][]) {
      const answer = await rawRequest(serving.port, lines)
      expect(answer.split(' ')[1], lines.join(' | ')).toBe(String(status))
      if (status === 200 && lines[0]?.startsWith('GET /healthz')) expect(answer).toContain('"status":"ok"')
    }
  })

  test('a request that names no host reads a page of our own addresses, and is not from this machine', async () => {
    const deps = await testDeps(use())
    const serving = await serve(createApp(deps, await readAssets()).fetch, 0, '127.0.0.1')
    onTestFinished(() => serving.close(0))
    expect(await rawRequest(serving.port, ['GET /dev/mail HTTP/1.0'])).toMatch(/^HTTP\/1\.1 404 /)
    const made = (host: string) => rawRequest(serving.port, ['GET /privacy HTTP/1.0', ...(host && [`Host: ${host}`])])
    const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n'))
    expect(bodyOf(await made(''))).toBe(bodyOf(await made('evil.example')))
  })
})
