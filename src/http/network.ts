import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'
import type { Config } from '../config.ts'
import { socketOf } from './origins.ts'

/** All that comes by way of the onion service: its users have no address, and share one bucket. */
const ONION = 'onion'

const ONION_SHARE = 20

/** How many ordinary networks that one counts as. */
export const shareOf = (network: string): number => (network === ONION ? ONION_SHARE : 1)

/**
 * The network a request comes from, for limits in memory only: an IPv4 address, or the /64 of an IPv6 one. Behind
 * TRUST_PROXY proxies the address is that many entries from the right of X-Forwarded-For.
 */
export function networkOf(c: Context, config: Config): string {
  if (isByOnion(c, config)) return ONION
  const forwarded = config.trustProxy > 0 ? forwardedFor(c, config.trustProxy) : undefined
  return reduce(forwarded ?? '') ?? reduce(socketOf(c).remoteAddress ?? '') ?? 'unknown'
}

// By Host, not by Origin: a proxy chooses the site by Host, so nobody outside can borrow the larger bucket.
const isByOnion = (c: Context, config: Config): boolean =>
  config.onionUrl !== undefined && c.req.header('host')?.toLowerCase() === new URL(config.onionUrl).host

function forwardedFor(c: Context, proxies: number): string | undefined {
  const entries = (c.req.header('x-forwarded-for') ?? '').split(',')
  const entry = entries.at(-proxies)?.trim() ?? ''
  // Some proxies add the port.
  return /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
}

/** Four numbers up to 255 without leading zeros: the library takes "127.1" and "0x7f000001" too, and takes its time. */
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

function reduce(text: string): string | undefined {
  if (IPV4.test(text)) return text
  if (!ipaddr.IPv6.isValid(text)) return undefined
  const address = ipaddr.process(text.replace(/%.*$/, ''))
  if (address.kind() === 'ipv4') return address.toString()
  return `${(address as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}
