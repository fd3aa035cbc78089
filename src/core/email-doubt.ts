import { isOfRootZone, LINE_BREAK, LONGEST_TYPED, parseAddress } from './email.ts'
import { MAIL_COMPANIES } from './email-rules.ts'
import { withoutSurroundings } from './email-surroundings.ts'
import { ENDING_SLIPS, MISSPELT, RESERVED_ENDINGS } from './misspelt-rules.ts'
import type { Address } from './secret-text.ts'

/** A question about a typed address: the address that was perhaps meant, else the ending that does not exist. */
export type AddressDoubt = { suggestion: Address } | { suggestion: null; ending: string }

/** The doubt about a typed address, parsable or not; null when there is none, or nothing that could be meant. */
export function doubtAbout(text: string): AddressDoubt | null {
  if (text.length > LONGEST_TYPED) return null
  const typed = withoutSurroundings(text)
  const parsed = parseAddress(text)
  const mended = withAt(typed)
  const at = mended.lastIndexOf('@')
  const domain = mendedDomain(mended.slice(at + 1).toLowerCase())
  const meant = parseAddress(`${mendedLocal(mended.slice(0, Math.max(at, 0)))}@${meantDomain(domain)}`)
  if (!parsed.ok && !(meant.ok && endsInRootZone(meant.address))) {
    const only = onlyAddressIn(text)
    if (only) return { suggestion: only }
  }
  if (!meant.ok) return null
  if (!parsed.ok || parsed.address.toLowerCase() !== meant.address.toLowerCase()) return { suggestion: meant.address }
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  return isOfRootZone(ending) || RESERVED_ENDINGS.includes(ending) ? null : { suggestion: null, ending }
}

const endsInRootZone = (address: Address): boolean => isOfRootZone(address.slice(address.lastIndexOf('.') + 1))

/** Space, brackets, quotes and the signs of Markdown, HTML and URLs around an address in a text. */
const AROUND_WORDS = /[\s<>()[\]{}"“”„«»,;|*`]|&[a-z]{2,6};|%[0-9a-f]{2}|(?<!\S)_|_(?!\S)/iu
/** A word right before an address may be a part of it that a space tore off: "anna smith@example.org". */
const TORN_OFF = /[a-z0-9.+-]\s*$/i

/** The address among words, given once or several times alike. */
function onlyAddressIn(text: string): Address | undefined {
  const words = LINE_BREAK.test(text) ? [] : text.split(AROUND_WORDS).filter((word) => word.includes('@'))
  const [word = ''] = words
  if (TORN_OFF.test(text.slice(0, text.indexOf(word)))) return undefined
  const found = words.map(parseAddress)
  const [first] = found
  const isOnly = found.every((other) => first?.ok && other.ok && other.address === first.address)
  return isOnly && first?.ok ? first.address : undefined
}

const REAL = new Set(MAIL_COMPANIES.flatMap(({ mailboxes }) => mailboxes.flat()))
const bySlip = (slips: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(slips).flatMap(([meant, all]) => all.map((slip) => [slip, meant] as const)))
const DOMAINS = bySlip(MISSPELT)
const ENDINGS = bySlip(ENDING_SLIPS)

function meantDomain(domain: string): string {
  const known = REAL.has(domain) ? domain : DOMAINS.get(domain)
  if (known) return known
  const dot = domain.lastIndexOf('.')
  const ending = ENDINGS.get(domain.slice(dot + 1))
  if (dot < 1 || !ending) return domain
  const withEnding = `${domain.slice(0, dot)}.${ending}`
  return DOMAINS.get(withEnding) ?? withEnding
}

const DASHES = /[‐‑–—−]/g
const AT_WORDS = /\s?[([{]\s?(?:at|@|собака|сабака|małpa|eta|ät)\s?[)\]}]\s?|\s(?:at|собака|сабака|małpa|eta)\s|["№#]/iu
const DOT_WORDS =
  /\s?[([{]\s?(?:dot|\.|точка|кропка|kropka|taškas|punkt)\s?[)\]}]\s?|\s(?:dot|точка|кропка|kropka|taškas|punkt)\s/giu

/** With the sign that a word or a neighbouring key stands for. */
const withAt = (typed: string): string =>
  (typed.includes('@') && !/[([{]\s?@/.test(typed) ? typed : typed.replace(AT_WORDS, '@')).replaceAll('@@', '@')

const mendedLocal = (local: string): string =>
  local
    .replace(DASHES, '-')
    .replace(/ ?\. ?/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^[ .]|[ .]$/g, '')

function mendedDomain(domain: string): string {
  const [host = ''] = domain.replace(DASHES, '-').replace(DOT_WORDS, '.').split(/[/?#]/)
  const dotted = host
    .replace(/[,;:]/g, '.')
    .replace(/ ?\. ?/g, '.')
    .replace(/\.{2,}/g, '.')
  const trimmed = dotted.replace(/^[ .]|[ .]$/g, '').replace(/^www\./, '')
  return trimmed.replaceAll(' ', trimmed.includes('.') ? '' : '.')
}
