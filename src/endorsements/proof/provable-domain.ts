import { registrableDomain } from '../../core/registrable-domain.ts'
import { type SharedKind, sharedHost } from '../shared-host.ts'
import { websiteHost } from '../website-place.ts'

/** Why a website proves nothing about who stands behind it: keys of one sentence each, `proof.not.…`. */
export type Unprovable = 'no_website' | 'no_domain' | SharedKind

/** `host`: that of the website, or the one that many share. */
export type ProvableDomain = { domain: string } | { not: Unprovable; host?: string | undefined }

/** The registrable domain of a website in A-labels, by the public suffix list with its private part and a list of our own. */
export function provableDomain(website: string | null): ProvableDomain {
  const host = website === null ? null : websiteHost(website)
  if (host === null) return { not: 'no_website' }
  const shared = sharedHost(host)
  if (shared) return { not: shared.kind, host: shared.host }
  const domain = registrableDomain(host)
  return domain === null ? { not: 'no_domain', host } : { domain }
}
