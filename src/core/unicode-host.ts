/** A host name with its A-labels (RFC 5890) in their own letters; a label that is none stays as it is. */
export const unicodeHost = (host: string): string =>
  host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decoded(label.slice('xn--'.length)) || label : label))
    .join('.')

const BASE = 36
const FIRST_LETTER = 0x80

/** Decodes Punycode (RFC 3492, section 6.2); null for a text that is none. */
function decoded(text: string): string | null {
  const dash = text.lastIndexOf('-')
  const letters = [...text.slice(0, Math.max(dash, 0))].map((letter) => letter.charCodeAt(0))
  let code = FIRST_LETTER
  let bias = 72
  let place = 0
  for (let at = dash + 1; at < text.length; ) {
    const start = place
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = Number.parseInt(text.charAt(at++) || '-', BASE)
      if (Number.isNaN(digit)) return null
      // RFC 3492 counts letters before digits, parseInt digits before letters.
      const value = digit < 10 ? digit + 26 : digit - 10
      place += value * weight
      const threshold = Math.min(26, Math.max(1, step - bias))
      if (value < threshold) break
      weight *= BASE - threshold
    }
    const length = letters.length + 1
    bias = adapted(place - start, length, start === 0)
    code += Math.floor(place / length)
    place %= length
    if (code > 0x10ffff) return null
    letters.splice(place++, 0, code)
  }
  return String.fromCodePoint(...letters)
}

/** The bias for the next letter (RFC 3492, section 6.1). */
function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2))
  rest += Math.floor(rest / length)
  let steps = 0
  for (; rest > 455; steps += BASE) rest = Math.floor(rest / 35)
  return steps + Math.floor((36 * rest) / (rest + 38))
}
