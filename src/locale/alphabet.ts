/**
 * Cyrillic letters in one order that fits the alphabets of Belarusian, Russian and Ukrainian, which do not contradict
 * one another. Letters of other languages stand beside the letter that they resemble.
 */
const CYRILLIC = [...'аәбвгґғѓдђеёєжзѕиіїйјкқќлљмнњңоөпрстћуўұүфхһцчџшщъыьэюя']
/**
 * First of the sort keys, which fill the Cyrillic block from its start. No lower-case letter outside the list has a
 * code point in that range.
 */
const FIRST_KEY = 0x0400
const KEY_OF = new Map(CYRILLIC.map((letter, i) => [letter, String.fromCodePoint(FIRST_KEY + i)]))
const LETTER_OF = new Map(CYRILLIC.map((letter, i) => [String.fromCodePoint(FIRST_KEY + i), letter]))

/** Latin and Greek letters that Unicode does not decompose into a base letter and an accent. */
const FOLDED: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
}

const LONGEST = 120

/**
 * Key that sorts names by code point (collation "C"): digits, Latin, Greek, Cyrillic, then other scripts, each in its
 * alphabet's order. Ignores case, Latin accents, apostrophes and punctuation; has no control characters and at most 120
 * code points. The names that begin with Б start at `sortKey('Б')`.
 */
export function sortKey(name: string): string {
  let key = ''
  for (const letter of name.normalize('NFC').toLowerCase()) key += keyOf(letter)
  return [...key.replace(/ +/g, ' ').trim()].slice(0, LONGEST).join('')
}

/** The letter under which a name is listed: upper case, without accent; `#` for a digit or an empty key. */
export const initialOf = (name: string): string => initialOfKey(sortKey(name))

/** The letter under which a name is listed, from the name's sort key. */
export function initialOfKey(key: string): string {
  const first = [...key][0] ?? ''
  const letter = LETTER_OF.get(first) ?? first
  return /\p{L}/u.test(letter) ? letter.toUpperCase() : '#'
}

function keyOf(letter: string): string {
  if (/[\s\p{Pd}]/u.test(letter)) return ' '
  const cyrillic = KEY_OF.get(letter)
  if (cyrillic) return cyrillic
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter)) {
    const base = [...letter.normalize('NFD')][0] ?? ''
    return FOLDED[base] ?? KEY_OF.get(base) ?? base
  }
  // Separate (combining) accents are dropped. Vowel signs of other scripts count as letters.
  return /[\p{L}\p{N}\p{M}]/u.test(letter) && !/[\u0300-\u036f]/.test(letter) ? letter : ''
}
