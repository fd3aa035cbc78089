import { isIP } from 'node:net'
import { registrableDomain } from '../../core/registrable-domain.ts'
import type { PageFault, PageText } from '../../deps/domains.ts'
import { type Got, getPage } from './get-page.ts'
import { findHost, inTime, resolverOf, type Wire } from './wire.ts'

const PORT = 443
const MOST_REDIRECTS = 3
const MOST_TIME_EACH = 3_000
const REDIRECTS = [301, 302, 303, 307, 308]

/** Fetches a text from the domain, by https and redirects inside the domain alone. Each of four pages has three seconds. */
export async function fetchPage(wire: Wire, url: string, domain: string): Promise<PageText> {
  let from = url
  let at = url
  for (let redirects = 0; ; redirects++) {
    const target = URL.canParse(at) ? new URL(at) : null
    const refusal = target === null ? 'broken' : refusalOf(target, domain)
    if (target === null || refusal) return { is: 'fault', url: from, fault: refusal ?? 'broken', to: at }
    const got = await inTime(MOST_TIME_EACH, (end) => reachPage(wire, target, end))
    if (got.is === 'fault') return { ...got, url: target.href }
    if (got.status === 200) return { is: 'text', url: target.href, text: got.text }
    if (!REDIRECTS.includes(got.status) || got.location === undefined)
      return { is: 'status', url: target.href, status: got.status }
    if (redirects === MOST_REDIRECTS) return { is: 'fault', url: target.href, fault: 'too_many_redirects' }
    from = target.href
    at = URL.canParse(got.location, from) ? new URL(got.location, from).href : got.location
  }
}

/** The reason not to ask an address at all. The URL parser has made every spelling of an IP address the usual one. */
function refusalOf({ protocol, hostname, port, username, password }: URL, domain: string): PageFault | undefined {
  if (protocol !== 'https:') return 'not_https'
  if (username || password || port || hostname.startsWith('[') || isIP(hostname)) return 'forbidden'
  const isInside = hostname === domain || hostname.endsWith(`.${domain}`)
  return isInside && registrableDomain(hostname) === domain ? undefined : 'elsewhere'
}

/** Asks at the host's first address, and at the next one where no connection is made. */
async function reachPage(wire: Wire, target: URL, end: AbortSignal): Promise<Got> {
  const host = await findHost(resolverOf(wire.resolvers, end), target.hostname)
  if (host.is !== 'found') return { is: 'fault', fault: host.is }
  let got: Got = { is: 'fault', fault: 'no_address' }
  for (const address of host.addresses) {
    const place = wire.reach?.(address, PORT) ?? { address, port: PORT }
    got = await getPage(target, place, { end, authorities: wire.authorities })
    if (got.is !== 'fault' || got.fault !== 'refused') return got
  }
  return got
}
