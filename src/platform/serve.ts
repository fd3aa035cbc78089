import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { SECOND } from '../core/clock.ts'
import type { HostBindings } from '../deps.ts'

export interface Serving {
  port: number
  /** Accepts no more connections, and ends connections that are still busy after `patience` milliseconds. */
  close(patience: number): Promise<void>
}

/** Time limits for each part of a request, so that slow or silent clients do not hold connections for ever. */
const TIMES = { headersTimeout: 15 * SECOND, requestTimeout: 30 * SECOND, keepAliveTimeout: 75 * SECOND }

/** Bindings of a request on this host: the host-independent ones, and Node's own for `nodeStreams`. */
type NodeBindings = HostBindings & (HttpBindings | Http2Bindings)

/** Serves HTTP on `host` and `port`. Rejects with the system's error when that address cannot be listened on. */
export async function serve(
  fetch: (request: Request, bindings: NodeBindings) => Response | Promise<Response>,
  port: number,
  host: string,
): Promise<Serving> {
  const listener = getRequestListener((request, node) => fetch(request, { ...node, connection: node.incoming.socket }))
  const server = createServer(TIMES, listener)
  server.listen(port, host)
  await once(server, 'listening').catch((error) => {
    // An unknown HOST fails in a name lookup, exactly as an unknown database host does: `listen` tells them apart.
    throw Object.assign(error, { syscall: 'listen' })
  })

  async function close(patience: number): Promise<void> {
    let closed = false
    server.close(() => {
      closed = true
    })
    for (let waited = 0; !closed && waited < patience; waited += 50) {
      // A connection becomes idle once its answer has been sent.
      server.closeIdleConnections()
      await wait(50)
    }
    server.closeAllConnections()
  }
  return { port: (server.address() as AddressInfo).port, close }
}
