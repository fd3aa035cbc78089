import { foldedWords } from '../../src/locale/folding/folded-words.ts'

/** A text to search for in bytes, in every form in which bytes could hold the text. */
export interface Canary {
  what: string
  forms: Buffer[]
}

/** Canary of a text in UTF-8 and UTF-16, lower case and NFD, each as it is, in hex and in base64, and escaped in every way. */
export function canaryOf(what: string, text: string): Canary {
  const texts = new Set([text, text.toLowerCase(), text.normalize('NFD')])
  const forms = [...texts].flatMap((form) => [
    ...codedForms(Buffer.from(form, 'utf8')),
    ...codedForms(Buffer.from(form, 'utf16le')),
    ...codedForms(Buffer.from(form, 'utf16le').swap16()),
    ...[...percentForms(form), ...jsonForms(form), ...xmlForms(form)].map((escaped) => Buffer.from(escaped)),
  ])
  return { what, forms: distinct(forms) }
}

/** Canary of a token: as text in a link, and as the bytes that the text encodes. */
export function canaryToken(what: string, token: string): Canary {
  const forms = [...canaryOf(what, token).forms, ...codedForms(Buffer.from(token, 'base64url'))]
  return { what, forms: distinct(forms) }
}

/**
 * Canary of one word as search keys hold it, in its likeliest folded form, which stands there beside all others: UTF-8,
 * hex, escaped for URLs.
 */
export function canaryFolded(what: string, word: string): Canary {
  const [[folded = ''] = [], ...others] = foldedWords(word)
  if (folded === '' || others.length > 0) throw new Error(`${word} is not one word`)
  const bytes = Buffer.from(folded)
  return {
    what,
    forms: [bytes, ...[bytes.toString('hex'), encodeURIComponent(folded)].map((text) => Buffer.from(text))],
  }
}

function codedForms(bytes: Buffer): Buffer[] {
  const hex = bytes.toString('hex')
  const base64 = [0, 1, 2].map((offset) => base64Inside(bytes, offset))
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))
  return [bytes, ...[hex, hex.toUpperCase(), ...base64, ...url].map((text) => Buffer.from(text))]
}

/** Characters that every base64 text holds if it encodes `bytes` at a position whose remainder modulo 3 is `offset`. */
function base64Inside(bytes: Buffer, offset: number): string {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
}

/** As in links and forms: what has to be escaped, with marks that some escape too, and every byte. */
function percentForms(text: string): string[] {
  const usual = encodeURIComponent(text)
  const strict = usual.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  const whole = Buffer.from(text).toString('hex').replace(/../g, '%$&')
  const inLetters = [usual, strict].flatMap((form) => [form, form.replaceAll('%20', '+')])
  return [...inLetters, ...inLetters.map(smallDigits), whole, whole.toUpperCase()]
}

const smallDigits = (percent: string): string => percent.replace(/%../g, (byte) => byte.toLowerCase())

function jsonForms(text: string): string[] {
  const escaped = JSON.stringify(text).slice(1, -1)
  const unit = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  return [escaped, escaped.replace(/[^ -~]/g, unit), text.replace(/./gs, unit)]
}

const XML_NAMES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

/** As in XML and HTML: what has a name by that or by its number, and letters by their number where they are not ASCII or all. */
function xmlForms(text: string): string[] {
  const numbers = [
    (letter: string) => `&#${letter.codePointAt(0)};`,
    (letter: string) => `&#x${letter.codePointAt(0)?.toString(16)};`,
    (letter: string) => `&#x${letter.codePointAt(0)?.toString(16).toUpperCase()};`,
  ]
  const named = (letter: string) => `&${XML_NAMES[letter]};`
  const special = [/[&<>]/gu, /[&<>"]/gu, /[&<>"']/gu]
  const asLetters = special.flatMap((letters) => [named, ...numbers].map((write) => text.replace(letters, write)))
  // An apostrophe has no name in HTML 4: many write its number among the names of the others.
  const mixed = numbers.map((write) => text.replace(/[&<>"']/gu, (one) => (one === "'" ? write(one) : named(one))))
  const some = [...asLetters, ...mixed]
  return [
    ...some,
    ...some.flatMap((form) => numbers.map((write) => form.replace(/[^ -~]/gu, write))),
    ...numbers.map((write) => text.replace(/./gsu, write)),
  ]
}

const distinct = (forms: Buffer[]): Buffer[] => [
  ...new Map(forms.map((form) => [form.toString('latin1'), form])).values(),
]

/** Names of the canaries that `bytes` holds. */
export const foundIn = (bytes: Buffer, canaries: readonly Canary[]): string[] =>
  canaries.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ what }) => what)

/** Bytes of a row in JSON, with the binary columns both in hex and decoded. */
export function bytesOfRow(row: string): Buffer {
  const binary = [...row.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex'))
  return Buffer.concat([Buffer.from(row), ...binary])
}
