import { foldBeginning } from './fold-word.ts'
import { wordsOf } from './words-of.ts'

const MOST = { text: 400, words: 8, letters: 40 }

/** Letters of all forms: eight Latin names have some 500, and a `tsquery` of invented words would be too big to be taken. */
const MOST_OF_FORMS = 2_000

/**
 * Words that somebody typed, each as its folded forms. A signature fits when for each word at least one form begins a
 * word of its search key. Empty when there is nothing to search for; at most 8 words, and 2,000 letters of forms: where
 * they would be more, each word has its likeliest alone.
 */
export function searchWords(query: string): string[][] {
  const words = wordsOf(query, MOST)
    .map(foldBeginning)
    .filter((forms) => forms.length > 0)
  return words.flat().join('').length <= MOST_OF_FORMS ? words : words.map((forms) => forms.slice(0, 1))
}
