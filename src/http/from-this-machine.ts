import type { Context } from 'hono'
import { isLoopbackAddress } from '../core/loopback.ts'
import type { HostBindings } from '../deps.ts'
import { connectionOf } from './connection.ts'

const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/** Names of headers that proxies, tunnels and content delivery networks add. A browser sends none of them. */
const BY_PROXY =
  /^(?:cf|fastly|fly)-|(?:^|-)(?:forwarded|forwarder|via|proxy|proxyuser|cdn|client-?ip|real-?ip|connecting-ip|original|originating|envoy|amzn)(?:-|$)/

/**
 * Whether a request was made on this machine, to one of its own names, and passed no proxy. A foreign Host is another
 * site's name that was pointed here (DNS rebinding).
 */
export function isFromThisMachine(c: Context): boolean {
  const { remoteAddress = '', localAddress = '' } = connectionOf(c)
  const bindings: HostBindings | undefined = c.env
  return (
    // nginx, unless told otherwise, names us as Host and adds no header, but speaks HTTP/1.0, which no browser does.
    bindings?.httpVersion !== '1.0' &&
    isLoopbackAddress(remoteAddress) &&
    isLoopbackAddress(localAddress) &&
    OWN_HOST.test(c.req.header('host') ?? '') &&
    !Object.keys(c.req.header()).some((name) => BY_PROXY.test(name))
  )
}
