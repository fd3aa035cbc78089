const FIRST_LETTER = /\p{L}\p{M}*/u

/** Shortens a private name to the first letter of each word ("M… K…"), so a stranger at the screen cannot read it. */
export function initials(name: string): string {
  return name
    .split(/\s+/u)
    .flatMap((word) => FIRST_LETTER.exec(word)?.[0] ?? [])
    .map((letter) => `${letter}…`)
    .join(' ')
}
