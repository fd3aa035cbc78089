import { ENDINGS, SHORT_HOSTS, UNMISTAKABLE_ENDINGS } from './plain-text-rules.ts'

export type TextProblem = 'empty' | 'too_long' | 'no_letter' | 'link' | 'address' | 'handle' | 'telephone' | 'control'

export type CheckedText = { ok: true; value: string } | { ok: false; problem: TextProblem }

const LONGEST_NAME = 100
const LONGEST_DESCRIPTOR = 140
const LONGEST_REMARK = 300

/** Checks a name: NFC, trimmed, 1 to 100 code points with at least one letter of any script. */
export function checkName(text: string): CheckedText {
  const checked = checkText(text, LONGEST_NAME)
  if (!checked.ok) return checked
  if (checked.value === '') return { ok: false, problem: 'empty' }
  return LETTER.test(checked.value) ? checked : { ok: false, problem: 'no_letter' }
}

/** Checks a descriptor (the signer's words about themselves): NFC, trimmed, 0 to 140 code points. */
export const checkDescriptor = (text: string): CheckedText => checkText(text, LONGEST_DESCRIPTOR)

/** Checks a remark about a name: NFC, trimmed, 0 to 300 code points. */
export const checkRemark = (text: string): CheckedText => checkText(text, LONGEST_REMARK)

// Modifier letters are left out: an apostrophe alone (U+02BC) is no name.
const LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u

function checkText(text: string, longest: number): CheckedText {
  // NFC never shortens a text to an eighth, so the text is too long in any case; the limit keeps the patterns fast.
  if (text.length > longest * 8) return { ok: false, problem: 'too_long' }
  if (!text.isWellFormed()) return { ok: false, problem: 'control' }
  const value = text.normalize('NFC').replace(/^\p{Zs}+|\p{Zs}+$/gu, '')
  const problem = hasHidden(value) ? 'control' : [...value].length > longest ? 'too_long' : problemOf(value)
  return problem ? { ok: false, problem } : { ok: true, value }
}

function problemOf(value: string): TextProblem | undefined {
  if (TOO_MANY_MARKS.test(value)) return 'control'
  // Full-width letters and dot look-alikes become plain letters and dots, for these checks only.
  const folded = value.normalize('NFKC').replaceAll('。', '.')
  if (ADDRESS.test(folded)) return 'address'
  if (HANDLE.test(folded)) return 'handle'
  if (hasLink(folded)) return 'link'
  if (hasTelephone(folded)) return 'telephone'
  return undefined
}

/** Characters that are invisible or reverse the line: controls, format characters, fillers, private use, unassigned. */
const HIDDEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffd]/u

/**
 * Invisible characters that spelling needs: joiners between letters of scripts that use them, or after a virama;
 * variants of Han and Mongolian letters; emoji made of several characters.
 */
const SPELLING = [
  /(?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}])[\u200c\u200d](?=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}])/gu,
  /(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]/gu,
  /(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/gu,
  /(?<=\p{Script=Mongolian})[\u180b-\u180d]/gu,
  /(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d(?=\p{Extended_Pictographic})/gu,
  /(?<=\p{Extended_Pictographic})\ufe0f/gu,
]

function hasHidden(value: string): boolean {
  if (!HIDDEN.test(value)) return false
  // Every pattern is matched on the unchanged text: removing a character first would make its neighbours adjacent.
  const needed = new Set(SPELLING.flatMap((pattern) => [...value.matchAll(pattern)].map((match) => match.index)))
  let at = 0
  for (const character of value) {
    if (HIDDEN.test(character) && !needed.has(at)) return true
    at += character.length
  }
  return false
}

/** Marks that no language writes: four general accents in a row, eight of any kind, or a mark without a letter. */
const TOO_MANY_MARKS = /(?:\p{Script=Inherited}|\p{Me}){4}|\p{M}{8}|(?:^|\p{Z})\p{M}/u

const ADDRESS = /[\p{L}\p{N}._%+-]@[\p{L}\p{N}]/u
const HANDLE = /@[\p{L}\p{N}_]/u

const SCHEME =
  /[a-z][a-z0-9+.-]*:\/\/|(?<![\p{L}\p{N}])(?:www\.|xn--[a-z0-9]|(?:javascript|data|mailto|tel|sms|tg|viber):\S)/iu
const HOST =
  /(?<![\p{L}\p{N}_-])((?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?\.)+)([\p{L}\p{N}]{2,})(?![\p{L}\p{M}\p{N}_-])(\/\S)?/gu
const CAPITALISED = /^\p{Lu}\p{Ll}/u
const INITIALS = /^(?:\p{L}\p{M}*\.)+$/u

const UNMISTAKABLE = new Set(UNMISTAKABLE_ENDINGS)
const KNOWN = new Set(ENDINGS)
const SHORT = new Set(SHORT_HOSTS)

function hasLink(text: string): boolean {
  if (SCHEME.test(text)) return true
  for (const [, labels = '', ending = '', path] of text.matchAll(HOST)) {
    const small = ending.toLowerCase()
    if (UNMISTAKABLE.has(small) || SHORT.has(labels.toLowerCase() + small)) return true
    if (!KNOWN.has(small)) continue
    // "J.Li" (a name) and "two daughters.In exile" (a missing space) are not links.
    if (path || !(CAPITALISED.test(ending) || INITIALS.test(labels))) return true
  }
  return false
}

const YEAR = '(?:1[89]|20)\\d\\d'
const DATES = new RegExp(
  `(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-]${YEAR}|${YEAR}-\\d\\d-\\d\\d|${YEAR}(?=\\s?[-–—/\\s]\\s?${YEAR}(?!\\d)))(?!\\d)`,
  'g',
)
const TELEPHONE = /\p{Nd}(?:[\s.()/‐‑–—-]{0,3}\p{Nd}){6}|\+[\s(]?\p{Nd}(?:[\s.()/‐‑–—-]{0,3}\p{Nd}){4}/u

/** Whether seven digits stand in a row with usual separators, or five after a plus; dates and year spans are exempt. */
const hasTelephone = (text: string): boolean => TELEPHONE.test(text.replace(DATES, 'x'))
