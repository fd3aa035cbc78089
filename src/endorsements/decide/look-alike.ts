import { LATIN_FORM } from './look-alike-letters.ts'

/**
 * The skeleton of a name: letters that look alike in Latin, Cyrillic and Greek folded to one, after accents, case, spaces and
 * punctuation. Equal skeletons of different words may be a disguise. Follows Unicode TR39 in kind, over our own small table.
 */
export function skeletonOf(name: string): string {
  const letters = [...name.normalize('NFD')].flatMap((letter) =>
    LATIN_FORM.has(letter) ? letter : [...letter.normalize('NFKD')],
  )
  return letters
    .map((letter) => LATIN_FORM.get(letter) ?? letter.toLowerCase())
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

/** A name after case, spaces and punctuation: two names that differ in nothing else are the same one. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** Alphabets of letters. Han, kana and Hangul are none of them: they stand inside words of Latin letters by right. */
const ALPHABETS = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  armenian: /\p{Script=Armenian}/u,
  // Lisu, Cherokee and Coptic have whole sets of Latin shapes.
  other: /(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{sc=Common}\p{sc=Inherited}])\p{L}/u,
} as const
export type Alphabet = keyof typeof ALPHABETS

const alphabetOf = (letter: string): Alphabet | undefined =>
  (Object.keys(ALPHABETS) as Alphabet[]).find((alphabet) => ALPHABETS[alphabet].test(letter))

/** Letters of another alphabet inside a word, as a range of code units. */
export interface ForeignLetters {
  from: number
  to: number
  alphabet: Alphabet
}

/** The letters of another alphabet inside a word that is otherwise of one. A whole word of either raises nothing. */
export function foreignLetters(name: string): ForeignLetters[] {
  const main = mostOf(lettersIn(name, 0))
  return [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const letters = lettersIn(word, index)
    const own = mostOf(letters, main)
    return joined(letters.filter(({ alphabet }) => alphabet !== own))
  })
}

/** Each letter of one of the alphabets, with the accents on it. */
const lettersIn = (text: string, start: number): ForeignLetters[] =>
  [...text.matchAll(/\p{L}\p{M}*/gu)].flatMap(({ 0: letter, index }) => {
    const alphabet = alphabetOf(letter)
    return alphabet ? [{ from: start + index, to: start + index + letter.length, alphabet }] : []
  })

/** The alphabet of most letters; of several the preferred one, else the first. */
function mostOf(letters: readonly ForeignLetters[], preferred?: Alphabet): Alphabet | undefined {
  const counts = new Map<Alphabet, number>()
  for (const { alphabet } of letters) counts.set(alphabet, (counts.get(alphabet) ?? 0) + 1)
  const most = Math.max(...counts.values())
  if (preferred && counts.get(preferred) === most) return preferred
  return [...counts].find(([, n]) => n === most)?.[0]
}

/** Neighbours of one alphabet as one range. */
function joined(letters: readonly ForeignLetters[]): ForeignLetters[] {
  const ranges: ForeignLetters[] = []
  for (const letter of letters) {
    const last = ranges.at(-1)
    if (last?.to === letter.from && last.alphabet === letter.alphabet) last.to = letter.to
    else ranges.push({ ...letter })
  }
  return ranges
}
