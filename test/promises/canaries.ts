/** Something that must not be found, and every form in which it could lie in bytes. */
export interface Canary {
  what: string
  forms: Buffer[]
}

/** A text as it could be kept: in UTF-8 and UTF-16, in lower case, in hex, base64 and base64url, escaped for URLs, forms and JSON. */
export function canaryOf(what: string, text: string): Canary {
  const texts = new Set([text, text.toLowerCase(), text.normalize('NFD')])
  const forms = [...texts].flatMap((form) => [
    ...codedForms(Buffer.from(form, 'utf8')),
    ...codedForms(Buffer.from(form, 'utf16le')),
    Buffer.from(form, 'utf16le').swap16(),
    Buffer.from(encodeURIComponent(form)),
    Buffer.from(encodeURIComponent(form).replaceAll('%20', '+')),
    Buffer.from(JSON.stringify(form).slice(1, -1)),
    Buffer.from(form.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  ])
  return { what, forms: distinct(forms) }
}

/** A token: as it stands in a link, and as the bytes that it encodes. */
export function canaryToken(what: string, token: string): Canary {
  const forms = [...canaryOf(what, token).forms, ...codedForms(Buffer.from(token, 'base64url'))]
  return { what, forms: distinct(forms) }
}

function codedForms(bytes: Buffer): Buffer[] {
  const hex = bytes.toString('hex')
  const base64 = [0, 1, 2].map((offset) => base64Inside(bytes, offset))
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))
  return [bytes, ...[hex, hex.toUpperCase(), ...base64, ...url].map((text) => Buffer.from(text))]
}

/** What is the same in every base64 of a text that holds these bytes at a place that leaves `offset` when divided by three. */
function base64Inside(bytes: Buffer, offset: number): string {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
}

const distinct = (forms: Buffer[]): Buffer[] => [
  ...new Map(forms.map((form) => [form.toString('latin1'), form])).values(),
]

/** Which of the canaries lie in these bytes. */
export const foundIn = (bytes: Buffer, canaries: readonly Canary[]): string[] =>
  canaries.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ what }) => what)

/** A row of JSON with its binary columns both as hex and as what they are. */
export function bytesOfRow(row: string): Buffer {
  const binary = [...row.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex'))
  return Buffer.concat([Buffer.from(row), ...binary])
}
