/** A piece of a text: words, or an address that can be followed. */
export interface Piece {
  text: string
  /** The link of the address: mailto or https; null for words. */
  href: string | null
}

/** Signs that may stand right before an address, and right behind it. */
const BEFORE = '([<"\'«„“'
const BEHIND = ')]>"\'»”“.,;:!?…'
const MAIL = /^(?:mailto:)?([\w.+-]{1,64})@((?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63})$/iu
const TELEGRAM = /^t\.me\/[\w+/-]{1,100}$/i

/** Splits a text into words and the addresses in it: e-mail, https and t.me. Every other scheme stays words. */
export function contactLinks(text: string): Piece[] {
  return text.split(/(\s+)/).flatMap((word) => {
    let [from, to] = [0, word.length]
    while (from < to && BEFORE.includes(word.charAt(from))) from++
    while (from < to && BEHIND.includes(word.charAt(to - 1))) to--
    const address = word.slice(from, to)
    const href = linkOf(address)
    if (href === null) return [{ text: word, href }]
    const pieces = [
      { text: word.slice(0, from), href: null },
      { text: address, href },
      { text: word.slice(to), href: null },
    ]
    return pieces.filter((piece) => piece.text !== '')
  })
}

/** The most words beside addresses in "Signal: families.01" or "a@example.org or +370 600 00000". */
const FEW_WORDS = 3

/** Whether a text stands by itself as a sentence, rather than as an address behind one. */
export function isSentence(text: string): boolean {
  const words = contactLinks(text).filter((piece) => piece.href === null && /\p{L}/u.test(piece.text))
  return words.length > FEW_WORDS || (words.length > 0 && /[.!?…]$/.test(text))
}

function linkOf(word: string): string | null {
  const mail = MAIL.exec(word)
  if (mail) return `mailto:${mail[1]}@${mail[2]}`
  if (TELEGRAM.test(word)) return `https://${word}`
  if (!/^https:\/\//i.test(word) || !URL.canParse(word)) return null
  // A name before the host is how a foreign host is made to look like ours.
  const { username, password } = new URL(word)
  return username || password ? null : word
}
