import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { answerWith } from './answer.ts'

/**
 * What everything is compared with: the least that the same framework does on the same Node. `/bytes/:n` gives that many,
 * which tells what of a page's cost is its size. Answers with its port.
 */
answerWith<{ listen: true }, number>(
  () =>
    new Promise((listening) => {
      const bytes = new Map<string, Uint8Array<ArrayBuffer>>()
      const app = new Hono()
        .get('/', (c) => c.text('Hello'))
        .get('/bytes/:n', (c) => {
          const n = c.req.param('n')
          const body = bytes.get(n) ?? new Uint8Array(randomBytes(Number(n)))
          bytes.set(n, body)
          return c.body(body)
        })
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
        listening((server.address() as AddressInfo).port),
      )
    }),
)
