import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { answerWith } from './answer.ts'

/** The ports of a server on the framework, and of one on nothing but Node's own HTTP. */
export interface HelloPorts {
  hono: number
  node: number
}

const bodies = new Map<string, Buffer<ArrayBuffer>>()

function bytes(n: string): Buffer<ArrayBuffer> {
  const body = bodies.get(n) ?? Buffer.from(randomBytes(Number(n)))
  bodies.set(n, body)
  return body
}

const app = new Hono().get('/', (c) => c.text('Hello')).get('/bytes/:n', (c) => c.body(bytes(c.req.param('n'))))

const onNode = createServer(({ url = '' }, answer) => answer.end(bytes(url.slice('/bytes/'.length))))

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/**
 * What everything is compared with: the least that the same framework does on the same Node. `/bytes/:n` gives that many,
 * on both: it tells what of a page's cost is its size. Answers with its ports.
 */
answerWith<{ listen: true }, HelloPorts>(async () => ({
  hono: await listen(createAdaptorServer({ fetch: app.fetch }) as Server),
  node: await listen(onNode),
}))
