import { commonPassphrases } from './common-passphrases.ts'
import { isOfRandomWords, randomWords } from './random-words.ts'

/** Most characters of a passphrase (code points), and least. */
export const PASSPHRASE_LENGTH = { least: 12, most: 256 }

const SUGGESTED_WORDS = 6
/** A handle, and a part of one or a title, that is shorter may stand in a passphrase by chance. */
const LEAST_LETTERS = { handle: 5, text: 6 }
/** Different characters. */
const LEAST_DIFFERENT = 5

type PassphraseProblem =
  | 'staff.passphrase.short'
  | 'staff.passphrase.long'
  | 'staff.passphrase.common'
  | 'staff.passphrase.guessable'

/** The form that is hashed, the same for every keyboard: letters with their accents in one piece (NFC). */
export const normalPassphrase = (passphrase: string): string => passphrase.normalize('NFC')

/**
 * The reason to refuse a new passphrase, as a key of the catalogues: too short, too long, among the common ones, or holding
 * the handle or one of `forbidden` (titles, slugs; those of six letters and more). Null: it is taken.
 */
export function passphraseProblem(
  passphrase: string,
  given: { handle: string; forbidden: readonly string[] },
): PassphraseProblem | null {
  const normal = normalPassphrase(passphrase)
  const characters = [...normal]
  if (characters.length < PASSPHRASE_LENGTH.least) return 'staff.passphrase.short'
  if (characters.length > PASSPHRASE_LENGTH.most) return 'staff.passphrase.long'
  if (new Set(characters).size < LEAST_DIFFERENT) return 'staff.passphrase.common'
  if (commonPassphrases.has(normal.toLowerCase())) return 'staff.passphrase.common'
  return isGuessable(normal, given) ? 'staff.passphrase.guessable' : null
}

/** Six random words of 2,048, divided by spaces: 66 bits. Always taken. */
export function suggestPassphrase(): string {
  return randomWords(SUGGESTED_WORDS).join(' ')
}

function isGuessable(
  passphrase: string,
  { handle, forbidden }: { handle: string; forbidden: readonly string[] },
): boolean {
  const known = [
    ...atLeast(LEAST_LETTERS.handle, [handle]),
    ...atLeast(LEAST_LETTERS.text, [...handle.split(/[-.]/), ...forbidden]),
  ]
  const letters = lettersOf(passphrase)
  // A suggestion may hold a word of a title by chance.
  if (isOfRandomWords(passphrase, SUGGESTED_WORDS)) return known.includes(letters)
  const isLong = letters.length >= LEAST_LETTERS.text
  return known.some((text) => letters.includes(text) || (isLong && text.includes(letters)))
}

const atLeast = (least: number, texts: string[]): string[] =>
  texts.map(lettersOf).filter((letters) => letters.length >= least)

/** Letters and digits alone, without case and accents: a title without its spaces is still that title. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]/gu, '')
