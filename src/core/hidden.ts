/** Characters that are invisible or reverse the line: controls, format characters, fillers, private use, unassigned. */
const HIDDEN = /(?!\p{Extended_Pictographic})[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffd]/u

/**
 * Invisible characters that spelling needs: joiners between letters of scripts that use them, or after a virama;
 * variants of Han and Mongolian letters; emoji made of several characters, keycaps and flags among them.
 */
const SPELLING = [
  /(?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}])[\u200c\u200d](?=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}])/gu,
  /(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]/gu,
  /(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/gu,
  /(?<=\p{Script=Mongolian})[\u180b-\u180d]/gu,
  /(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d(?=\p{Extended_Pictographic})/gu,
  /(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]/gu,
  /(?<=[0-9#*])[\ufe0e\ufe0f](?=\u20e3)/gu,
  /(?<=\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,6})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}\u{e007f}]/gu,
]

/** Whether an invisible character stands where no spelling needs it. */
export function hasHidden(value: string): boolean {
  if (!HIDDEN.test(value)) return false
  // Every pattern is matched on the unchanged text: removing a character first would make its neighbours adjacent.
  const needed = new Set(SPELLING.flatMap((pattern) => [...value.matchAll(pattern)].map((match) => match.index)))
  let at = 0
  for (const character of value) {
    if (HIDDEN.test(character) && !needed.has(at)) return true
    at += character.length
  }
  return false
}

/** A picture with all that was put on it, in whatever order. */
const PICTURES =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*](?=[\ufe0e\ufe0f]?\u20e3))(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d|\u20e3|\ufe0e|\ufe0f)*/gu

/** Whether all invisible characters belong to pictures: without these the text can be taken. */
export const isHiddenInPictures = (value: string): boolean => !hasHidden(value.replace(PICTURES, ''))
