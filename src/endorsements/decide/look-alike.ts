/**
 * The skeleton of a name: letters that look alike in Latin, Cyrillic and Greek folded to one, after case and spaces. Equal
 * skeletons of different words may be a disguise. Follows Unicode TR39 in kind, over our own small table.
 */
export function skeletonOf(_name: string): string {
  throw new Error('to be built')
}

/** The letters of another alphabet inside a word that is otherwise of one, as code unit ranges. A whole word of either raises nothing. */
export function foreignLetters(_name: string): { from: number; to: number }[] {
  throw new Error('to be built')
}
