import { foldedWords } from './folded-words.ts'

/** Letters of a key: an index takes no more than some 2,700 bytes of a row. */
const MOST_LETTERS = 700

/**
 * The text that a search looks at, for a name and the words that stand with it: the folded forms of all words, each once,
 * separated by one space. Null without a name; empty without a letter. It has at most 700 characters: letters, vowel
 * signs, digits and the spaces. Where all forms would be more, it has the likeliest of each word.
 */
export function searchKey(name: string | null, words: string | null): string | null {
  if (name === null) return null
  const found = [name, words ?? ''].flatMap(foldedWords)
  const all = joined(found.flat())
  if (all.length <= MOST_LETTERS) return all
  return [...joined(found.flatMap((forms) => forms.slice(0, 1)))].slice(0, MOST_LETTERS).join('').trimEnd()
}

const joined = (forms: string[]): string => [...new Set(forms)].join(' ')
