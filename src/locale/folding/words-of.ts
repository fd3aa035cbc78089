import { READINGS } from './letter-table.ts'

/** Apostrophes and primes of every kind, and what nobody sees: both are left out, and what stands around them is joined. */
const JOINED = /['’‘‛ʼʻʽ`´ʹʺ′″‵＇՚ꞌ\u02bb-\u02c0\p{Cf}\u0640]/gu
/** Accents that stand alone, points of Hebrew and Arabic; the vowel signs of Indic scripts are letters. */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/g
const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const LETTER = /[\p{L}\p{N}]/u

export interface MostOfText {
  /** UTF-16 units of text that are looked at. */
  text: number
  words: number
  /** Letters of a word. */
  letters: number
}

/** The words of a text in small letters, each as the list of its letters; accents are left only where the table has them. */
export function wordsOf(text: string, most: MostOfText): string[][] {
  const plain = text.slice(0, most.text).replace(JOINED, '').normalize('NFKC').toLowerCase().normalize('NFC')
  return (plain.match(WORDS) ?? [])
    .map((word) => [...word].map(withoutAccent).join('').replace(ACCENTS, ''))
    .filter((word) => LETTER.test(word))
    .slice(0, most.words)
    .map((word) => [...word].slice(0, most.letters))
}

function withoutAccent(letter: string): string {
  if (READINGS.has(letter)) return letter
  if (letter === 'ς') return 'σ'
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter) ? letter.normalize('NFD') : letter
}
