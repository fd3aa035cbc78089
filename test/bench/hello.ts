import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { answerWith } from './answer.ts'

/** What everything is compared with: the least that the same framework does on the same Node. Answers with its port. */
answerWith<{ listen: true }, number>(
  () =>
    new Promise((listening) => {
      const app = new Hono().get('/', (c) => c.text('Hello'))
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
        listening((server.address() as AddressInfo).port),
      )
    }),
)
