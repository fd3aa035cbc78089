import { mailCompany } from '../core/email.ts'
import type { Address } from '../core/secret-text.ts'

/** Hosts on which many organisations have a page each, told apart by the path. */
const SHARED_HOSTS = [
  'facebook.com',
  'github.com',
  'instagram.com',
  'linkedin.com',
  'linktr.ee',
  'medium.com',
  'ok.ru',
  'sites.google.com',
  't.me',
  'tiktok.com',
  'twitter.com',
  'vk.com',
  'x.com',
  'youtube.com',
]

/** The host of a website in A-labels, without `www.`; null where the text is no address. */
export const websiteHost = (website: string): string | null => hostOf(urlOf(website))

/** The place that belongs to one organisation: its host, on a shared host with the path. Null where the text is no address. */
export function websitePlace(website: string): string | null {
  const url = urlOf(website)
  const host = hostOf(url)
  const isShared = SHARED_HOSTS.some((shared) => host === shared || host?.endsWith(`.${shared}`))
  const path = url?.pathname.toLowerCase().split('/').filter(Boolean) ?? []
  return isShared ? [host, ...path].join('/') : host
}

/** The domain of an address, in A-labels. */
const mailDomain = (address: Address): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Whether the mailbox is at the website's own domain, or at one above or below it, and at no mail company's. */
export function isMailboxAt(website: string, address: Address): boolean {
  const host = websiteHost(website)
  const mail = hostOf(urlOf(mailDomain(address)))
  if (host === null || mail === null || mailCompany(address) !== 'other') return false
  return mail === host || mail.endsWith(`.${host}`) || host.endsWith(`.${mail}`)
}

const hostOf = (url: URL | null): string | null => url?.hostname.replace(/\.$/, '').replace(/^www\./, '') ?? null

function urlOf(website: string): URL | null {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(website) ? website : `http://${website}`
  return URL.canParse(text) ? new URL(text) : null
}
