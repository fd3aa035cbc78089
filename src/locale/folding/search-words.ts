import { foldBeginning } from './fold-word.ts'
import { wordsOf } from './words-of.ts'

const MOST = { text: 400, words: 8, letters: 40 }

/**
 * Words that somebody typed, each as its folded forms. A signature fits when for each word at least one form begins a
 * word of its search key. Empty when there is nothing to search for; at most 8 words.
 */
export const searchWords = (query: string): string[][] =>
  wordsOf(query, MOST)
    .map(foldBeginning)
    .filter((forms) => forms.length > 0)
