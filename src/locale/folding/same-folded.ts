import { foldedWords } from './folded-words.ts'

/** Says whether two names are read alike: as many words, each like one of the other name, in any order. */
export function sameFolded(one: string, other: string): boolean {
  const words = foldedWords(one)
  const rest = foldedWords(other)
  if (words.length === 0 || words.length !== rest.length) return false
  return words.every((forms) => {
    const found = rest.findIndex((others) => others.some((form) => forms.includes(form)))
    if (found >= 0) rest.splice(found, 1)
    return found >= 0
  })
}
