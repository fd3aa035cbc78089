import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
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

/** Stands in the URL of a request that names no host, as health checks in HTTP/1.0 send it. No code reads it. */
const NO_HOST = 'localhost'

/** Bindings of a request on this host: the host-independent ones, and Node's own for `nodeStreams`. */
type NodeBindings = HostBindings & (HttpBindings | Http2Bindings)

/** Serves HTTP on `host` and `port`. Rejects with the system's error when that address cannot be listened on. */
export async function serve(
  fetch: (request: Request, bindings: NodeBindings) => Response | Promise<Response>,
  port: number,
  host: string,
): Promise<Serving> {
  const listener = getRequestListener(
    (request, node) => {
      const { socket, httpVersion } = node.incoming
      return fetch(request, { ...node, connection: socket, httpVersion })
    },
    { hostname: NO_HOST },
  )
  const server = createServer(TIMES, (request, response) => {
    if (!namesOneHost(request)) response.writeHead(400, { Connection: 'close' }).end()
    else if (isAboutServer(request)) response.writeHead(204).end()
    else listener(request, response)
  })
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

/**
 * Whether a request names one host, in its Host header and, if it is there, in its target (RFC 9112, 3.2). Of two, a
 * proxy in front may have looked at one and we would look at the other.
 */
function namesOneHost({ url = '', headers, rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) if (isHost(rawHeaders[at])) hosts++
  if (hosts > 1) return false
  if (url.startsWith('/') || headers.host === undefined || !URL.canParse(url)) return true
  const { protocol, host } = new URL(url)
  const named = `${protocol}//${headers.host}`
  return URL.canParse(named) && new URL(named).host === host
}

/** `OPTIONS *` asks after the server as a whole (RFC 9112, 3.2.4): some load balancers ask it whether we are there. */
const isAboutServer = ({ method, url }: IncomingMessage): boolean => method === 'OPTIONS' && url === '*'

const isHost = (name = ''): boolean => name.length === 4 && name.toLowerCase() === 'host'
