import { ENDINGS, SHORT_HOSTS, UNMISTAKABLE_ENDINGS } from './plain-text-rules.ts'

export type TextProblem = 'empty' | 'too_long' | 'no_letter' | 'link' | 'address' | 'handle' | 'telephone' | 'control'

export type CheckedText = { ok: true; value: string } | { ok: false; problem: TextProblem }

const LONGEST_NAME = 100
const LONGEST_DESCRIPTOR = 140
const LONGEST_REMARK = 300

/** A name as it will be read: NFC, without spaces around it, 1 to 100 code points with at least one letter of any script. */
export function checkName(text: string): CheckedText {
  const checked = checkText(text, LONGEST_NAME)
  if (!checked.ok) return checked
  if (checked.value === '') return { ok: false, problem: 'empty' }
  return LETTER.test(checked.value) ? checked : { ok: false, problem: 'no_letter' }
}

/** What a signer says of themselves: NFC, without spaces around it, 0 to 140 code points. */
export const checkDescriptor = (text: string): CheckedText => checkText(text, LONGEST_DESCRIPTOR)

/** What somebody says about a name: under the same checks, 0 to 300 code points. */
export const checkRemark = (text: string): CheckedText => checkText(text, LONGEST_REMARK)

// Modifier letters are left out: an apostrophe alone (U+02BC) is no name.
const LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u

function checkText(text: string, longest: number): CheckedText {
  // No text of so many code units can come down to so few letters; the patterns below stay fast.
  if (text.length > longest * 8) return { ok: false, problem: 'too_long' }
  if (!text.isWellFormed()) return { ok: false, problem: 'control' }
  const value = text.normalize('NFC').replace(/^\p{Zs}+|\p{Zs}+$/gu, '')
  const problem = hasHidden(value) ? 'control' : [...value].length > longest ? 'too_long' : problemOf(value)
  return problem ? { ok: false, problem } : { ok: true, value }
}

function problemOf(value: string): TextProblem | undefined {
  if (TOO_MANY_MARKS.test(value)) return 'control'
  // Full-width letters and dot look-alikes fold into plain ones, for the look only.
  const folded = value.normalize('NFKC').replaceAll('。', '.')
  if (ADDRESS.test(folded)) return 'address'
  if (HANDLE.test(folded)) return 'handle'
  if (hasLink(folded)) return 'link'
  if (hasTelephone(folded)) return 'telephone'
  return undefined
}

/** What cannot be seen or turns the line around: controls, format characters, fillers, private use, unassigned. */
const HIDDEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffd]/u

/**
 * Invisible characters that spelling needs: joiners between letters of the scripts that know them, or after
 * a virama; variants of Han and Mongolian letters; emoji made of several.
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
  // All are looked for in the text as it is: taking one kind out first would bring others together.
  const needed = new Set(SPELLING.flatMap((pattern) => [...value.matchAll(pattern)].map((match) => match.index)))
  let at = 0
  for (const character of value) {
    if (HIDDEN.test(character) && !needed.has(at)) return true
    at += character.length
  }
  return false
}

/** Stacks that no language writes: four accents of the general kind, or eight marks of any. A mark has a letter before it. */
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
    // "J.Li" and "two daughters.In exile" are a name and a missing space.
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

/** Seven digits or more in a row with the usual separators, five after a plus; dates and spans of years are none. */
const hasTelephone = (text: string): boolean => TELEPHONE.test(text.replace(DATES, 'x'))
