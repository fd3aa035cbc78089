import type { Socket } from 'node:dgram'
import { once } from 'node:events'
import type { Server } from 'node:net'

/** The port that a server of a test listens on. */
export function portOf(server: { address(): ReturnType<Server['address']> }): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Lets both listen on one port of this machine. A port that TCP has free may be taken by UDP: then on another one. */
export async function listenOnBoth(tcp: Server, udp: Socket): Promise<number> {
  for (;;) {
    await once(tcp.listen(0, '127.0.0.1'), 'listening')
    const port = portOf(tcp)
    try {
      udp.bind(port, '127.0.0.1')
      await once(udp, 'listening')
      return port
    } catch {
      await once(tcp.close(), 'close')
    }
  }
}
