import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { answerWith } from './answer.ts'
import { askOnce } from './ask-once.ts'

/** The ports of a server on Hono, and of a server on Node's HTTP alone. */
export interface HelloPorts {
  hono: number
  node: number
}

/** A request to our server, whose answer is copied and served at `/copy`. */
export interface Copied {
  url: string
  headers: Record<string, string>
}

/** Headers that Node adds to each answer by itself. */
const NODE_HEADERS = ['date', 'connection', 'keep-alive']

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/**
 * Serves the references of `read`. The hello world is the least work that Hono can do on this Node. The copy of a page,
 * headers and body, served by Hono and by Node alone, shows how much of a page's cost is the sending of its bytes.
 */
answerWith<Copied, HelloPorts>(async ({ url, headers: asked }) => {
  const { headers: all, body } = await askOnce(url, asked)
  const headers = Object.fromEntries(Object.entries(all).filter(([name]) => !NODE_HEADERS.includes(name)))
  const init = { headers: headers as Record<string, string> }
  const copy = new Uint8Array(body)
  const app = new Hono().get('/', (c) => c.text('Hello')).get('/copy', () => new Response(copy, init))
  const onNode = createServer((_, answer) => answer.writeHead(200, headers).end(body))
  return { hono: await listen(createAdaptorServer({ fetch: app.fetch }) as Server), node: await listen(onNode) }
})
