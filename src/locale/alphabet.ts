/**
 * Cyrillic in an order that Belarusian, Russian and Ukrainian readers each find their own letters in: theirs do not
 * contradict one another. Neighbours' letters stand by the one they look like.
 */
const CYRILLIC = [...'аәбвгґғѓдђеёєжзѕиіїйјкқќлљмнњңоөпрстћуўұүфхһцчџшщъыьэюя']
/** Their keys fill the block's first code points, which no lower-case letter outside the list has. */
const FIRST_KEY = 0x0400
const KEY_OF = new Map(CYRILLIC.map((letter, i) => [letter, String.fromCodePoint(FIRST_KEY + i)]))
const LETTER_OF = new Map(CYRILLIC.map((letter, i) => [String.fromCodePoint(FIRST_KEY + i), letter]))

/** Letters of the Latin and Greek alphabets that do not come apart into a base and an accent. */
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
 * A text that, compared by code point (collation "C"), puts names into the order of their alphabets: digits, Latin,
 * Greek, Cyrillic, then other scripts. Ignores case, Latin accents, apostrophes and punctuation; has no control
 * characters and at most 120 code points. `sortKey('Б')` is where the names beginning with Б begin.
 */
export function sortKey(name: string): string {
  let key = ''
  for (const letter of name.normalize('NFC').toLowerCase()) key += keyOf(letter)
  return [...key.replace(/ +/g, ' ').trim()].slice(0, LONGEST).join('')
}

/** The letter under which a name is found: upper case, without accent; `#` for a digit or when there is none. */
export const initialOf = (name: string): string => initialOfKey(sortKey(name))

/** The same from a sort key. */
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
  // Accents written apart are dropped; the vowel signs of other scripts are letters to their readers.
  return /[\p{L}\p{N}\p{M}]/u.test(letter) && !/[\u0300-\u036f]/.test(letter) ? letter : ''
}
