import { once } from 'node:events'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { networkOf } from '../../src/http/network.ts'
import { sameOrigin } from '../../src/http/same-origin.ts'
import { explain } from '../../src/platform/explain.ts'
import { serve } from '../../src/platform/serve.ts'
import { freePort } from '../support/postgres-server.ts'
import { rawRequest } from '../support/raw-request.ts'

/** A handler that answers once `release` is called; `arrived` resolves with the first request. */
function held() {
  const { promise: answer, resolve: release } = Promise.withResolvers<void>()
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
  const fetch = async () => {
    arrive()
    await answer
    return new Response('done')
  }
  return { fetch, arrived, release }
}

test('a request under way is answered, and none is taken after', async () => {
  const { fetch: handler, arrived, release } = held()
  const serving = await serve(handler, 0, '127.0.0.1')
  const url = `http://127.0.0.1:${serving.port}`
  const answer = fetch(url).then((response) => response.text())
  await arrived
  const closing = serving.close(10_000)
  await expect(fetch(url)).rejects.toThrow()
  release()
  expect(await answer).toBe('done')
  await closing
})

test('the app learns the address of a client and the port of the server', async () => {
  const config = parseConfig({ PORT: '1' })
  const app = new Hono().use(sameOrigin(config)).post('/', (c) => c.text(networkOf(c, config)))
  const serving = await serve(app.fetch, 0, '127.0.0.1')
  onTestFinished(() => serving.close(0))
  const url = `http://127.0.0.1:${serving.port}`
  const answer = await fetch(url, { method: 'POST', headers: { Origin: url } })
  expect([answer.status, await answer.text()]).toEqual([200, '127.0.0.1'])
})

test('two Host headers are refused, and no request that follows on their connection is answered', async () => {
  const app = new Hono().all('*', (c) => c.text(`served for ${c.req.header('host')}`))
  const serving = await serve(app.fetch, 0, '127.0.0.1')
  onTestFinished(() => serving.close(0))
  const ask = (...lines: string[]) => rawRequest(serving.port, lines)
  const REFUSED = /^HTTP\/1\.1 400 (?!.*served)/s
  expect(await ask('GET / HTTP/1.1', 'Host: a.example', 'Connection: close')).toContain('served for a.example')
  for (const [first, second] of [
    ['Host: a.example', 'Host: b.example'],
    ['Host: a.example', 'Host: a.example'],
    ['Host: a.example', 'hOsT: b.example'],
    ['Host:', 'Host: b.example'],
  ] as const) {
    expect(await ask('GET / HTTP/1.1', first, 'Accept: */*', second)).toMatch(REFUSED)
    expect(await ask('POST / HTTP/1.1', first, second, 'Content-Length: 0')).toMatch(REFUSED)
    const next = ['', 'GET /next HTTP/1.1', 'Host: a.example', 'Connection: close']
    expect(await ask('GET / HTTP/1.1', first, second, ...next)).toMatch(REFUSED)
  }
})

test('a target that names another host than the Host header is refused', async () => {
  const app = new Hono().all('*', (c) => c.text(`served for ${c.req.url}`))
  const serving = await serve(app.fetch, 0, '127.0.0.1')
  onTestFinished(() => serving.close(0))
  const ask = (target: string, host: string) =>
    rawRequest(serving.port, [`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close'])
  for (const target of [
    'http://b.example/x',
    'http://a.example:81/x',
    'https://b.example/x',
    'http://a.example@b.example/',
  ])
    expect(await ask(target, 'a.example'), target).toMatch(/^HTTP\/1\.1 400 (?!.*served)/s)
  for (const [target, host] of [
    ['http://a.example/x', 'a.example'],
    ['http://A.example:80/x', 'a.example'],
    ['http://a.example/x', 'A.EXAMPLE:80'],
  ] as const)
    expect(await ask(target, host), target).toContain('served for http://a.example/x')
})

test('a connection that is kept open does not hold up the closing', async () => {
  const serving = await serve(() => new Response('done'), 0, '127.0.0.1')
  const socket = connect(serving.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(socket, 'data')
  socket.resume()
  await Promise.all([serving.close(10_000), once(socket, 'end')])
})

test('a request that never ends is cut off when patience is over', async () => {
  const { fetch: handler, arrived, release } = held()
  onTestFinished(() => release())
  const serving = await serve(handler, 0, '127.0.0.1')
  const outcome = expect(fetch(`http://127.0.0.1:${serving.port}`)).rejects.toThrow()
  await arrived
  await serving.close(100)
  await outcome
})

test('a host that cannot be listened on is an error of listening, also where its name is unknown', async () => {
  for (const host of [`${'x'.repeat(64)}.example`, '192.0.2.1']) {
    const error: unknown = await serve(() => new Response(), 0, host).catch((thrown) => thrown)
    expect(error, host).toMatchObject({ syscall: 'listen' })
    expect(explain(error), host).toMatch(/^cannot listen on the address of HOST \([A-Z_]+\): check HOST and PORT$/)
  }
})

test('an address in use is the system’s error', async () => {
  const port = await freePort()
  const serving = await serve(() => new Response(), port, '127.0.0.1')
  onTestFinished(() => serving.close(0))
  const second = serve(() => new Response(), port, '127.0.0.1')
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen', port })
})
