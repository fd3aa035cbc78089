import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer, type Socket } from 'node:net'
import { createSecureContext } from 'node:tls'
import { onTestFinished } from 'vitest'
import type { Domains } from '../../src/deps/domains.ts'
import { openDomains } from '../../src/platform/domains/open-domains.ts'
import type { Place, Wire } from '../../src/platform/domains/wire.ts'
import { type Authority, type Certificate, newAuthority } from './certificates.ts'
import { type Answering, type DnsServer, type Records, startDnsServer } from './dns-server.ts'
import { listenOnBoth, portOf } from './local-port.ts'

export interface Site {
  /** The requests so far, with the name that the client asked for in TLS. */
  requests: { host: string | undefined; named: string | undefined; url: string; headers: IncomingMessage['headers'] }[]
}

/** An internet of this machine: public addresses lead to servers of the test, all others to a trap. */
export interface Outside {
  domains: Domains
  wire: Wire
  authority: Authority
  /** The records that our resolver gives: name servers and addresses. A test adds to them, or answers itself. */
  records: Records
  resolver: DnsServer
  /** The addresses and ports that were to be connected to, and that no server of the test has. */
  strays: string[]
  /** Connections and bytes that came to the trap. */
  trapped: string[]
  /** Starts a name server of the domain, which our resolver tells of. Returns it with its public address. */
  nameServer(domain: string, host: string, records: Records | Answering): Promise<DnsServer & { at: string }>
  /** Starts a website at a host, which our resolver tells of; a text is that of every page. */
  site(host: string, answer: string | RequestListener, certificate?: Certificate): Promise<Site & { at: string }>
  /** Lets `at` lead to a place of this machine. */
  route(at: string, port: number, place: Place): void
}

/** Starts an outside that ends with the test. `answering` stands between the records and our resolver's answers. */
export async function startOutside(answering?: (records: Records) => Answering): Promise<Outside> {
  const records: Records = {}
  const places = new Map<string, Place>()
  const authority = newAuthority()
  const resolver = await startDnsServer(answering?.(records) ?? ((name) => records[name]))
  const strays: string[] = []
  const trap = await startTrap()
  const wire: Wire = {
    resolvers: [`${resolver.address}:${resolver.port}`],
    authorities: [authority.cert],
    reach(address, port) {
      const place = places.get(`${address} ${port}`)
      if (!place) strays.push(`${address} ${port}`)
      return place ?? trap.place
    },
  }
  let last = 0
  const newAddress = () => `45.0.0.${++last}`
  const route = (at: string, port: number, place: Place) => void places.set(`${at} ${port}`, place)
  return {
    ...{ domains: openDomains(wire), wire, authority, records, resolver, strays, trapped: trap.came, route },
    async nameServer(domain, host, answers) {
      const at = newAddress()
      const server = await startDnsServer(answers)
      records[domain] = [...(records[domain] ?? []), `NS ${host}`]
      records[host] = [at]
      route(at, 53, server)
      return { ...server, at }
    },
    async site(host, answer, certificate = authority.certify([host])) {
      const at = newAddress()
      const site = await startSite(answer, certificate)
      records[host] = [...(records[host] ?? []), at]
      route(at, 443, site.place)
      return { requests: site.requests, at }
    },
  }
}

async function startSite(answer: string | RequestListener, certificate: Certificate) {
  const requests: Site['requests'] = []
  let named: string | undefined
  const SNICallback = (host: string, done: (error: null, context: ReturnType<typeof createSecureContext>) => void) => {
    named = host
    done(null, createSecureContext(certificate))
  }
  const server = createSecureServer({ ...certificate, SNICallback }, (request, response) => {
    const { url = '', headers } = request
    requests.push({ host: headers.host, named, url, headers })
    if (typeof answer === 'function') return answer(request, response)
    response.setHeader('Content-Type', 'text/plain').end(answer)
  })
  // A client that does not trust the certificate ends the connection.
  server.on('tlsClientError', () => undefined)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { requests, place: { address: '127.0.0.1', port: portOf(server) } }
}

/** Takes connections and datagrams on one port of this machine, answers none, and notes them all. */
async function startTrap(): Promise<{ place: Place; came: string[] }> {
  const came: string[] = []
  const sockets: Socket[] = []
  const tcp = createServer((socket) => {
    sockets.push(socket)
    came.push('connection')
    socket.on('data', (bytes) => came.push(`${bytes.length} bytes`)).on('error', () => undefined)
  })
  const udp = createSocket('udp4', (bytes) => void came.push(`datagram of ${bytes.length} bytes`))
  const port = await listenOnBoth(tcp, udp)
  onTestFinished(() => {
    tcp.close()
    udp.close()
    for (const socket of sockets) socket.destroy()
  })
  return { place: { address: '127.0.0.1', port }, came }
}
