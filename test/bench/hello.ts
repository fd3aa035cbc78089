import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { answerWith } from './answer.ts'
import { askOnce } from './ask-once.ts'

/** The ports of a server on the framework, and of one on nothing but Node's own HTTP. */
export interface HelloPorts {
  hono: number
  node: number
}

/** An answer to give as well, at `/copy`, as if it were our own. */
export interface Copied {
  url: string
  headers: Record<string, string>
}

/** What Node adds to each answer by itself. */
const NODES_OWN = ['date', 'connection', 'keep-alive']

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/**
 * What everything is compared with: the least that the same framework does on the same Node. And a copy of an answer, with
 * its head and its bytes, given by the framework and by Node alone: it tells what of a page's cost is in what it sends.
 */
answerWith<Copied, HelloPorts>(async ({ url, headers: asked }) => {
  const { headers: all, body } = await askOnce(url, asked)
  const headers = Object.fromEntries(Object.entries(all).filter(([name]) => !NODES_OWN.includes(name)))
  const init = { headers: headers as Record<string, string> }
  const copy = new Uint8Array(body)
  const app = new Hono().get('/', (c) => c.text('Hello')).get('/copy', () => new Response(copy, init))
  const onNode = createServer((_, answer) => answer.writeHead(200, headers).end(body))
  return { hono: await listen(createAdaptorServer({ fetch: app.fetch }) as Server), node: await listen(onNode) }
})
