const LONGEST = 100
const MOST = 5

/** A text of a stranger that can be shown in a line: without control and direction characters, cut to 100 characters. */
export function shownText(text: string): string {
  const letters = [...text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\s]+/gu, ' ').trim()]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('')
}

/** The first five of many texts, those that are like our line before others. */
export const shownTexts = (texts: readonly string[]): string[] =>
  [...texts.filter(isLikeLine), ...texts.filter((text) => !isLikeLine(text))].slice(0, MOST).map(shownText)

/** Whether a text looks like a line of ours. */
export const isLikeLine = (text: string): boolean => /undersigned/i.test(text)
