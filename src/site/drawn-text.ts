/** Characters of our fonts: Latin, Greek and Cyrillic letters with accents, digits, spaces, punctuation, signs. */
const KNOWN = new RegExp(
  [
    /[\u0020-\u007e\u00a0-\u024f\u02b9-\u02bc\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce]/,
    /[\u0400-\u0482\u048a-\u052f\u1e00-\u1eff]/,
    /[\u0300\u0301\u0303\u0304\u0308\u0309\u0323]/,
    /[\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u202f\u2032\u2033\u2039\u203a\u20a0-\u20bf]/,
    /[\u2116\u2122\u2212]/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** Invisible characters: controls, and marks that only turn or join their neighbours. */
const SILENT = /\p{Default_Ignorable_Code_Point}|\p{Cc}/gu

/** Whether the text would say less without the character: letters, numbers, mathematical signs (≠), but no arrows. */
const isMeaningful = (character: string) => /[\p{L}\p{N}]|(?![\u2190-\u21ff])\p{Sm}/u.test(character)

/**
 * The text in one line, without characters that our fonts lack, such as emoji. Empty when a letter, a number or a
 * mathematical sign is among these characters: half a title could say something else.
 */
export function drawable(text: string): string {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?:[^\P{Z}\u00a0\u202f]|[\t\r\n])+/gu, ' ')
    .replace(SILENT, '')
    .replace(/[\u2010-\u2012]/g, '-')
  const unknown = [...line].filter((character) => !KNOWN.test(character))
  if (unknown.some(isMeaningful)) return ''
  return [...line]
    .filter((character) => KNOWN.test(character))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}
