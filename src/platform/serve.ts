import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { SECOND } from '../core/clock.ts'

export interface Serving {
  port: number
  /** Takes no more connections, and ends those that are still busy after `patience` milliseconds. */
  close(patience: number): Promise<void>
}

/** A time for each part of a request, so that slow or silent clients do not hold connections for ever. */
const TIMES = { headersTimeout: 15 * SECOND, requestTimeout: 30 * SECOND, keepAliveTimeout: 75 * SECOND }

/** Serves HTTP on that address. Rejects with the system's error when it cannot be listened on. */
export async function serve(
  fetch: Parameters<typeof getRequestListener>[0],
  port: number,
  host: string,
): Promise<Serving> {
  const server = createServer(TIMES, getRequestListener(fetch))
  server.listen(port, host)
  await once(server, 'listening').catch((error) => {
    // A name that nobody knows is told as a look-up that failed, which nothing tells from one of the database's host.
    throw Object.assign(error, { syscall: 'listen' })
  })

  async function close(patience: number): Promise<void> {
    let closed = false
    server.close(() => {
      closed = true
    })
    for (let waited = 0; !closed && waited < patience; waited += 50) {
      // A connection becomes idle when its answer has gone.
      server.closeIdleConnections()
      await wait(50)
    }
    server.closeAllConnections()
  }
  return { port: (server.address() as AddressInfo).port, close }
}
