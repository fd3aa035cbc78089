import { mailCompany } from '../core/email.ts'
import { registrableDomain } from '../core/registrable-domain.ts'
import type { Address } from '../core/secret-text.ts'
import { sharedHost } from './shared-host.ts'

/** The host of a website in A-labels, without `www.`; null where the text is no address. */
export const websiteHost = (website: string): string | null => hostOf(urlOf(website))

/** The place that belongs to one organisation: its host, on a shared host with the path. Null where the text is no address. */
export function websitePlace(website: string): string | null {
  const url = urlOf(website)
  const host = hostOf(url)
  const shared = host === null ? undefined : sharedHost(host)
  const path = url?.pathname.toLowerCase().split('/').filter(Boolean) ?? []
  return shared && (shared.isByPath || shared.host === host) ? [host, ...path].join('/') : host
}

/** The domain of an address, in A-labels. */
const mailDomain = (address: Address): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Whether the mailbox is at the domain of the website, and at no mail company's or host's that many share. */
export function isMailboxAt(website: string, address: Address): boolean {
  const host = websiteHost(website)
  const mail = hostOf(urlOf(mailDomain(address)))
  if (host === null || mail === null || mailCompany(address) !== 'other' || sharedHost(host)) return false
  return ownDomain(mail) === ownDomain(host)
}

const ownDomain = (host: string): string => registrableDomain(host) ?? host

const hostOf = (url: URL | null): string | null => url?.hostname.replace(/\.$/, '').replace(/^www\./, '') ?? null

function urlOf(website: string): URL | null {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(website) ? website : `http://${website}`
  return URL.canParse(text) ? new URL(text) : null
}
