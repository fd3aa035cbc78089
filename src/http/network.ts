import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'
import type { Config } from '../config.ts'
import type { Network } from '../core/secret-text.ts'
import { connectionOf } from './connection.ts'

/** The network of all users of the onion service: they have no address and share one bucket. */
const ONION = 'onion' as Network

const ONION_SHARE = 20

/** Number of ordinary networks that `network` counts as in limits. */
export const shareOf = (network: Network): number => (network === ONION ? ONION_SHARE : 1)

/**
 * The network of a request, for limits in memory only: an IPv4 address, or the /64 of an IPv6 address. With TRUST_PROXY
 * set to n, the address is the n-th entry from the right of X-Forwarded-For.
 */
export function networkOf(c: Context, config: Config): Network {
  if (isByOnion(c, config)) return ONION
  const forwarded = config.trustProxy > 0 ? forwardedFor(c, config.trustProxy) : undefined
  return toNetwork(forwarded ?? '') ?? toNetwork(connectionOf(c).remoteAddress ?? '') ?? ('unknown' as Network)
}

// The Host header decides, not Origin: a proxy chooses the site by Host, so no client can claim the larger bucket.
const isByOnion = (c: Context, config: Config): boolean =>
  config.onionUrl !== undefined && c.req.header('host')?.toLowerCase() === new URL(config.onionUrl).host

function forwardedFor(c: Context, proxies: number): string | undefined {
  const entries = (c.req.header('x-forwarded-for') ?? '').split(',')
  const entry = entries.at(-proxies)?.trim() ?? ''
  // Some proxies add the port to the address.
  return /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
}

/** Four numbers up to 255 without leading zeros. The library is slow and also accepts "127.1" and "0x7f000001". */
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

function toNetwork(text: string): Network | undefined {
  if (IPV4.test(text)) return text as Network
  if (!ipaddr.IPv6.isValid(text)) return undefined
  const [withoutZone = ''] = text.split('%')
  const address = ipaddr.process(withoutZone)
  if (address.kind() === 'ipv4') return address.toString() as Network
  return `${(address as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64` as Network
}
