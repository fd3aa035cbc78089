import { wordlist } from '@scure/bip39/wordlists/english.js'
import { shuffled } from '../core/random.ts'

const WORDS: ReadonlySet<string> = new Set(wordlist)

/** Different random words of the 2,048 of BIP 39, 11 bits each; fewer bits `without` some of them. */
export const randomWords = (count: number, without: ReadonlySet<string> = new Set()): string[] =>
  shuffled(wordlist.filter((word) => !without.has(word))).slice(0, count)

/** Whether the text is made of `count` different words of the list, divided by spaces. */
export function isOfRandomWords(text: string, count: number): boolean {
  const words = text.split(' ')
  return words.length === count && new Set(words).size === count && words.every((word) => WORDS.has(word))
}
