import { getDomain } from 'tldts'
import { isHostName, isOfRootZone } from './email.ts'

/**
 * The part of a host that one holder has to themselves, by the public suffix list with its private part: `foo.github.io`
 * and not `github.io`. Takes A-labels in lower case; null for an address, a suffix, and a name that is in no public zone.
 */
export const registrableDomain = (host: string): string | null =>
  isPublicName(host) ? getDomain(host, { allowPrivateDomains: true }) : null

/** The domain that a registry gave out: `github.io` of `foo.github.io`. Null as above. */
export const registeredDomain = (host: string): string | null => (isPublicName(host) ? getDomain(host) : null)

/** Names under arpa, home.arpa among them, belong to no holder that DNS could tell of, and those under onion are not in it. */
function isPublicName(host: string): boolean {
  const ending = host.slice(host.lastIndexOf('.') + 1)
  return isHostName(host) && isOfRootZone(ending) && ending !== 'arpa'
}
