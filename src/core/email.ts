import {
  CYRILLIC_ENDINGS,
  MAIL_COMPANIES,
  type MailCompany,
  MISSPELT,
  WATCHED_COMPANIES,
  WATCHED_ENDINGS,
} from './email-rules.ts'
import type { Address, CanonicalAddress } from './secret-text.ts'

/** Result of `parseAddress`. `letter` is the Cyrillic letter that was found in a Latin address. */
export type ParsedAddress =
  | { ok: true; address: Address }
  | { ok: false; problem: 'form' | 'too_long' }
  | { ok: false; problem: 'cyrillic'; letter: string }

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL = 64
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const ENDING = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Parses an address: dot-atom of RFC 5321 (no quoted local part, comment, line break or address literal), ASCII local
 * part, at most 254 characters. `address` is the trimmed text, with an internationalised domain in A-labels.
 */
export function parseAddress(text: string): ParsedAddress {
  if (text.length > 4 * LONGEST_ADDRESS) return { ok: false, problem: 'too_long' }
  const typed = text.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '')
  const letter = strayCyrillic(typed)
  if (letter) return { ok: false, problem: 'cyrillic', letter }
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const domain = typed.slice(at + 1)
  const ascii = asciiDomain(domain)
  if (!LOCAL.test(local) || !ascii || !isMailDomain(ascii)) return { ok: false, problem: 'form' }
  const address = `${local}@${ascii === domain.toLowerCase() ? domain : ascii}` as Address
  if (local.length > LONGEST_LOCAL || address.length > LONGEST_ADDRESS) return { ok: false, problem: 'too_long' }
  return { ok: true, address }
}

/** The address with a known misspelling of the domain corrected, or null. Takes a typed text, parsable or not. */
export function misspeltDomain(text: string): Address | null {
  if (text.length > 4 * LONGEST_ADDRESS) return null
  const typed = text.trim()
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const domain = typed.slice(at + 1).toLowerCase()
  const dotted = domain.replaceAll(',', '.')
  const meant = BY_DOMAIN.has(dotted) ? dotted : (MEANT.get(dotted) ?? dotted)
  if (meant === domain || BY_DOMAIN.has(domain)) return null
  const suggestion = parseAddress(`${local}@${meant}`)
  return suggestion.ok ? suggestion.address : null
}

/** Whether Belarus or Russia can force the mail company, judged by the domain alone, to reveal our letters. */
export function watchedCompany(address: Address): boolean {
  const { domain } = split(address)
  return WATCHED.has(domain.slice(domain.lastIndexOf('.') + 1)) || WATCHED_COMPANIES.includes(mailCompany(address))
}

/**
 * The canonical address of a mailbox, whatever the spelling; only for the duplicate check, letters use the typed text.
 * Lower case, domain in A-labels (RFC 5890), then the mail company's rules. Takes a parsed address; never throws.
 */
export function canonicalAddress(address: Address): CanonicalAddress {
  const { local, domain } = split(address)
  const found = lookUp(domain)
  if (!found) return `${local}@${domain}` as CanonicalAddress
  const { company, mailbox, user } = found
  return `${canonicalLocal(user ?? local, company)}@${mailbox}` as CanonicalAddress
}

/** The name of the domain's mail company, or `other`. Counts of failed letters record nothing else of an address. */
export const mailCompany = (address: Address): string => lookUp(split(address).domain)?.company.name ?? 'other'

function canonicalLocal(typed: string, company: MailCompany): string {
  let local = typed
  const plus = local.indexOf('+')
  if (company.plus && plus > 0) local = local.slice(0, plus)
  if (company.asDot) local = local.replace(company.asDot, '.')
  // A local part of ignored characters alone stays: as an empty text it would equal every other such local part.
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

const MEANT = new Map(Object.entries(MISSPELT).flatMap(([meant, slips]) => slips.map((slip) => [slip, meant] as const)))

const WATCHED = new Set(WATCHED_ENDINGS.map((ending) => new URL(`http://${ending}`).hostname))

/** The company of a domain, the domain that represents the mailbox, and the user name when a subdomain contains one. */
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

/** The domain in lower case and A-labels, as the URL standard parses a host; null for an invalid host. */
function asciiDomain(domain: string): string | null {
  // Check the characters first: the URL parser strips line breaks and decodes escapes.
  if (!DOMAIN_CHARACTERS.test(domain)) return null
  const url = `http://${domain}`
  return URL.canParse(url) ? new URL(url).hostname : null
}

function isMailDomain(ascii: string): boolean {
  const labels = ascii.split('.')
  return labels.length > 1 && ENDING.test(labels.at(-1) ?? '') && labels.every((label) => LABEL.test(label))
}

const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u

/**
 * The first Cyrillic letter at a place where no address has Cyrillic: before the @, in a label with Latin letters, or
 * in an ending that does not exist or follows a Latin label.
 */
function strayCyrillic(typed: string): string | undefined {
  const at = typed.lastIndexOf('@')
  const labels = typed.slice(at + 1).split('.')
  const ending = labels.at(-1) ?? ''
  const places = [typed.slice(0, Math.max(at, 0)), ...labels.filter((label) => LATIN.test(label))]
  if (!CYRILLIC_ENDINGS.includes(ending.toLowerCase()) || LATIN.test(labels.at(-2) ?? '')) places.push(ending)
  return places.map((place) => CYRILLIC.exec(place)?.[0]).find((letter) => letter !== undefined)
}
