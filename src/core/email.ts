import { MAIL_COMPANIES, type MailCompany } from './email-rules.ts'

/**
 * The one form that stands for a mailbox, however its address is written: for the duplicate check only, letters go
 * to the address as typed. Lower case, the domain in ASCII (RFC 5891), and by the rules of the company
 * that keeps the mailbox. Takes an address that `parseAddress` accepted; never throws.
 */
export function canonicalAddress(address: string): string {
  const { local, domain } = split(address)
  const found = lookUp(domain)
  if (!found) return `${local}@${domain}`
  const { company, mailbox, user } = found
  return `${canonicalLocal(user ?? local, company)}@${mailbox}`
}

/** The name of the mail company by the domain, or `other`: all that is tallied of an address. */
export const mailCompany = (address: string): string => lookUp(split(address).domain)?.company.name ?? 'other'

function canonicalLocal(typed: string, company: MailCompany): string {
  let local = typed
  const plus = local.indexOf('+')
  if (company.plus && plus > 0) local = local.slice(0, plus)
  if (company.asDot) local = local.replace(company.asDot, '.')
  // An address of ignored characters alone is nobody's; it must not become the empty one of all such.
  if (company.ignored) local = local.replace(company.ignored, '') || local
  return local
}

const BY_DOMAIN = new Map<string, { company: MailCompany; mailbox: string }>(
  MAIL_COMPANIES.flatMap((company) =>
    company.mailboxes.flatMap((group) =>
      group.map((domain) => [domain, { company, mailbox: group[0] as string }] as const),
    ),
  ),
)

/** The company of a domain, the domain that stands for the mailbox, and the user where a subdomain names them. */
function lookUp(domain: string): { company: MailCompany; mailbox: string; user?: string } | undefined {
  const direct = BY_DOMAIN.get(domain)
  if (direct) return direct
  const dot = domain.indexOf('.')
  const above = dot > 0 ? BY_DOMAIN.get(domain.slice(dot + 1)) : undefined
  return above?.company.subdomains ? { ...above, user: domain.slice(0, dot) } : undefined
}

function split(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  return { local: address.slice(0, Math.max(at, 0)).toLowerCase(), domain: asciiDomain(domain) ?? domain.toLowerCase() }
}

const DOMAIN_CHARACTERS = /^[\p{L}\p{M}\p{N}.-]+$/u

/** The domain in lower case and A-labels, as the URL standard reads a host; null when it is none. */
function asciiDomain(domain: string): string | null {
  // Checked first: the URL parser strips line breaks and decodes escapes.
  if (!DOMAIN_CHARACTERS.test(domain)) return null
  const url = `http://${domain}`
  return URL.canParse(url) ? new URL(url).hostname : null
}
