import { getDomain } from 'tldts'
import { isHostName, isOfRootZone } from './email.ts'

/**
 * The part of a host that one holder has to themselves, by the public suffix list with its private part: `foo.github.io`
 * and not `github.io`. Takes A-labels in lower case; null for an address, a suffix, and a name that is in no public zone.
 */
export function registrableDomain(host: string): string | null {
  const ending = host.slice(host.lastIndexOf('.') + 1)
  // Names under arpa, home.arpa among them, and under onion belong to no holder that DNS could tell of.
  if (!isHostName(host) || !isOfRootZone(ending) || ending === 'arpa') return null
  return getDomain(host, { allowPrivateDomains: true })
}

/** The domain that was registered with a registry: `github.io` of `foo.github.io`. Null as above. */
export const registeredDomain = (host: string): string | null =>
  registrableDomain(host) === null ? null : getDomain(host)
