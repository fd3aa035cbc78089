import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Networks that are unicast by their number, and yet lead to services of the inside. */
const INSIDE: readonly [network: string, why: string][] = [
  ['168.63.129.16/32', 'Azure, for its own machines'],
  ['3ffe::/16', '6bone, given back (RFC 3701): no route of the outside'],
]

/** Global unicast as far as IANA has given it out: everything else of IPv6 is reserved, `::127.0.0.1` among it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

const NETWORKS = INSIDE.map(([network]) => ipaddr.parseCIDR(network))

/**
 * The address in its usual spelling, IPv4 inside IPv6 as IPv4; null for one of this machine, of a private network or of
 * any other special purpose, and for a text that is no address.
 */
export function publicAddress(text: string): string | null {
  if (!isIP(text)) return null
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return null
  if (address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST)) return null
  const isInside = NETWORKS.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
  return isInside ? null : address.toString()
}
