import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

const WORDS: ReadonlySet<string> = new Set(wordlist)

/** Different random words of the 2,048 of BIP 39, 11 bits each; fewer bits `without` some of them. */
export function randomWords(count: number, without: ReadonlySet<string> = new Set()): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    const word = wordlist[randomInt(wordlist.length)]
    if (word && !without.has(word)) words.add(word)
  }
  return [...words]
}

/** Whether the text is made of `count` different words of the list, divided by spaces. */
export function isOfRandomWords(text: string, count: number): boolean {
  const words = text.split(' ')
  return words.length === count && new Set(words).size === count && words.every((word) => WORDS.has(word))
}
