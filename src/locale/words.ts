import { be } from './control-words/be.ts'
import { en } from './control-words/en.ts'
import { lt } from './control-words/lt.ts'
import { pl } from './control-words/pl.ts'
import { ru } from './control-words/ru.ts'
import { uk } from './control-words/uk.ts'
import type { Locale } from './locale.ts'

/**
 * The words of one language: each adjective fits each noun, and no word is a colour of a flag. Lists of different
 * languages are equally long but no translations of one another, since genders differ.
 */
export interface ControlWords {
  adjectives: readonly string[]
  nouns: readonly string[]
}

const WORDS: Record<Locale, ControlWords> = { en, be, ru, uk, pl, lt }

/**
 * Two harmless words, such as "blue lantern", on the page and in the letter, so that a signer knows that the letter
 * belongs to the form. `random(n)` gives a whole number from 0 to n - 1.
 */
export function controlWords(locale: Locale, random: (n: number) => number): string {
  const { adjectives, nouns } = WORDS[locale]
  return `${pick(adjectives, random)} ${pick(nouns, random)}`
}

const pick = (words: readonly string[], random: (n: number) => number): string => words[random(words.length)] ?? ''
