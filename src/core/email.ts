import { MAIL_COMPANIES, type MailCompany, WATCHED_COMPANIES, WATCHED_ENDINGS } from './email-rules.ts'
import { withoutSurroundings } from './email-surroundings.ts'
import { ROOT_ZONE } from './root-zone-rules.ts'
import type { Address, CanonicalAddress, MailDomain } from './secret-text.ts'

/**
 * Result of `parseAddress`. `letter` is the Cyrillic letter that was found in a Latin address; `local`: the part before
 * the @ is meant in letters that are not ASCII.
 */
export type ParsedAddress =
  | { ok: true; address: Address }
  | { ok: false; problem: 'form' | 'too_long' | 'local' }
  | { ok: false; problem: 'cyrillic'; letter: string }

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL = 64
/** The most characters that are looked at. */
export const LONGEST_TYPED = 4 * LONGEST_ADDRESS
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
export const LINE_BREAK = /[\n\v\f\r\0\u0085\u2028\u2029]/
const ENDING = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Parses an address: dot-atom of RFC 5321 (no quoted local part, comment, line break or address literal), ASCII local
 * part, at most 254 characters. `address` is the text without its surroundings, with an internationalised domain in
 * A-labels. Whether its ending exists is asked by `doubtAbout`.
 */
export function parseAddress(text: string): ParsedAddress {
  if (text.length > LONGEST_TYPED) return { ok: false, problem: 'too_long' }
  // Not even around the address: what follows a line break could become another header.
  if (LINE_BREAK.test(text)) return { ok: false, problem: 'form' }
  const typed = withoutSurroundings(text)
  const letter = strayCyrillic(typed)
  if (letter) return { ok: false, problem: 'cyrillic', letter }
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const domain = typed.slice(at + 1)
  const ascii = asciiDomain(domain)
  if (ascii && isHostName(ascii) && OTHER_LETTER.test(local)) return { ok: false, problem: 'local' }
  if (!LOCAL.test(local) || !ascii || !isHostName(ascii)) return { ok: false, problem: 'form' }
  const address = `${local}@${ascii === domain.toLowerCase() ? domain : ascii}` as Address
  if (local.length > LONGEST_LOCAL || address.length > LONGEST_ADDRESS) return { ok: false, problem: 'too_long' }
  return { ok: true, address }
}

/** Whether Belarus or Russia can force the mail company, judged by the domain alone, to reveal our letters. */
export function watchedCompany(address: Address): boolean {
  const labels = split(address).domain.split('.')
  const above = labels.map((_, from) => labels.slice(from).join('.'))
  return above.some((domain) => WATCHED.has(domain) || WATCHED_NAMES.has(BY_DOMAIN.get(domain)?.company.name ?? ''))
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

/** The address's domain in A-labels; null for one of a known mail company, which is open to everybody. */
export function ownDomain(address: Address): MailDomain | null {
  const { domain } = split(address)
  return lookUp(domain) ? null : (domain as MailDomain)
}

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

const asciiHost = (host: string): string => new URL(`http://${host}`).hostname

const WATCHED_NAMES = new Set(WATCHED_COMPANIES.map(({ name }) => name))
const WATCHED = new Set(WATCHED_ENDINGS.map(asciiHost))

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

/** Whether a host, in lower case and A-labels, is a name with a dot and an ending in letters: no IP address. */
export function isHostName(ascii: string): boolean {
  const labels = ascii.split('.')
  return labels.length > 1 && ENDING.test(labels.at(-1) ?? '') && labels.every((label) => LABEL.test(label))
}

/** Whether the root zone has the ending, in its own letters or as an A-label. */
export const isOfRootZone = (ending: string): boolean => {
  const ascii = asciiDomain(ending)
  return ascii !== null && ENDINGS.has(ascii)
}

const ENDINGS = new Set(ROOT_ZONE.map((ending) => (/^[a-z]+$/.test(ending) ? ending : asciiHost(ending))))

const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u
const OTHER_LETTER = /(?![a-z])\p{L}/iu

/**
 * The first Cyrillic letter at a place where no address has Cyrillic: before the @ unless the whole address is Cyrillic,
 * in a label with Latin letters, or in an ending that does not exist or follows a Latin label.
 */
function strayCyrillic(typed: string): string | undefined {
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const labels = typed.slice(at + 1).split('.')
  const ending = labels.at(-1) ?? ''
  const places = labels.filter(isLatin)
  if (!isOfRootZone(ending) || isLatin(labels.at(-2) ?? '')) places.push(ending)
  const stray = places.map((place) => CYRILLIC.exec(place)?.[0]).find((letter) => letter !== undefined)
  return stray || LATIN.test(local) || !CYRILLIC.test(ending) ? (CYRILLIC.exec(local)?.[0] ?? stray) : undefined
}

/** An A-label has Latin letters for those of any script. */
const isLatin = (label: string): boolean => LATIN.test(label) && !/^xn--/i.test(label)
