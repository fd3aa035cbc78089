import { foldWord } from './fold-word.ts'
import { wordsOf } from './words-of.ts'

/** As much as a descriptor of 140 letters can take; a longer text is cut. */
const MOST = { text: 300, words: 60, letters: 40 }

/** The words of a text, each as its folded forms; a word of signs alone is left out. */
export const foldedWords = (text: string): string[][] =>
  wordsOf(text, MOST)
    .map(foldWord)
    .filter((forms) => forms.length > 0)
