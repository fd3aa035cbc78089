import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Connections to a server that can fall silent without ending, as when the host dies or a firewall drops them. */
export interface Relay {
  port: number
  /** Silences the open connections; later connections are relayed. */
  forget(): void
  /** Silences the open and all later connections. */
  hush(): void
  /** Ends the silence of `hush`; bytes sent meanwhile arrive now. */
  carryOn(): void
  /** Breaks the open connections and refuses later ones, as a host whose server has stopped. */
  refuse(): Promise<void>
  /** Takes connections again, on the same port. */
  listen(): Promise<void>
}

/** Relays connections to the port `to` of this machine until the test ends. */
export async function startRelay(to: number): Promise<Relay> {
  const pairs = new Set<[Socket, Socket]>()
  let silent = false
  const server = createServer((near) => {
    const pair: [Socket, Socket] = [near, connect(to, '127.0.0.1')]
    pairs.add(pair)
    for (const end of pair) end.on('error', () => undefined).on('close', () => part(pair))
    if (!silent) join(pair)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const join = ([near, far]: [Socket, Socket]) => near.pipe(far).pipe(near)
  const hold = ([near, far]: [Socket, Socket]) => {
    near.unpipe(far).pause()
    far.unpipe(near).pause()
  }
  const part = (pair: [Socket, Socket]) => {
    pairs.delete(pair)
    for (const end of pair) end.destroy()
  }
  const close = () => {
    server.close()
    for (const pair of pairs) part(pair)
  }
  onTestFinished(close)
  return {
    port,
    forget: () => pairs.forEach(hold),
    hush() {
      silent = true
      pairs.forEach(hold)
    },
    carryOn() {
      silent = false
      pairs.forEach(join)
    },
    async refuse() {
      const closed = once(server, 'close')
      close()
      await closed
    },
    async listen() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}
