const FIRST_LETTER = /\p{L}\p{M}*/u

/** A private name as a stranger at the screen may read it: the first letter of each word, "M… K…". */
export function initials(name: string): string {
  return name
    .split(/\s+/u)
    .flatMap((word) => FIRST_LETTER.exec(word)?.[0] ?? [])
    .map((letter) => `${letter}…`)
    .join(' ')
}
