import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { quickRoutes } from '../../src/site/quick-routes.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'

const REQUESTS = [
  ['GET', '/privacy'],
  ['POST', '/a/release/sign'],
  ['GET', '/a/not-in-memory'],
  ['GET', '/a/not-in-memory/numbers'],
  ['GET', '/api/v1/appeals/not-in-memory/numbers'],
  ['HEAD', '/api/v1/appeals/not-in-memory/counts'],
] as const

postgresOnly('behind the quick routes', (use) => {
  test('a handler gets the execution context and the bindings of the host', async () => {
    const rest = new Hono().all('*', (c) => {
      c.executionCtx.waitUntil(Promise.resolve(c.env))
      return c.text('taken')
    })
    const app = quickRoutes(await testDeps(use()), rest)
    for (const [method, path] of REQUESTS) {
      const work: Promise<unknown>[] = []
      const context = { waitUntil: (one: Promise<unknown>) => work.push(one), passThroughOnException() {}, props: {} }
      const bindings = { connection: { remoteAddress: path } }
      expect((await app.request(path, { method }, bindings, context)).status, path).toBe(200)
      expect(await Promise.all(work), path).toEqual([bindings])
    }
  })

  test('a handler finds no execution context on a host that has none', async () => {
    const rest = new Hono().all('*', (c) => {
      expect(() => c.executionCtx).toThrow()
      return c.json(c.env)
    })
    const app = quickRoutes(await testDeps(use()), rest)
    const answer = await app.request('/privacy', {}, { connection: {} })
    expect(await answer.json()).toEqual({ connection: {} })
  })
})
