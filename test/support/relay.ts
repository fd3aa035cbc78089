import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Connections to a server that can fall silent without ending, as when its host dies or a firewall forgets them. */
export interface Relay {
  port: number
  /** Carries nothing any more on the connections that there are; what comes later is carried. */
  forget(): void
  /** Carries nothing at all. */
  hush(): void
  /** Carries on where `hush` has stopped; what was said meanwhile arrives now. */
  carryOn(): void
}

/** Relays to that port of this machine until the test has ended. */
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

  const join = ([near, far]: [Socket, Socket]) => near.pipe(far).pipe(near)
  const hold = ([near, far]: [Socket, Socket]) => {
    near.unpipe(far).pause()
    far.unpipe(near).pause()
  }
  const part = (pair: [Socket, Socket]) => {
    pairs.delete(pair)
    for (const end of pair) end.destroy()
  }
  onTestFinished(() => {
    server.close()
    for (const pair of pairs) part(pair)
  })
  return {
    port: (server.address() as AddressInfo).port,
    forget: () => pairs.forEach(hold),
    hush() {
      silent = true
      pairs.forEach(hold)
    },
    carryOn() {
      silent = false
      pairs.forEach(join)
    },
  }
}
