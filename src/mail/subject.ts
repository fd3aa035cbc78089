import type { Translate } from '../locale/translate.ts'

/** Mail programs cut subjects anyway; the words must not be pushed out of sight. */
const LONGEST_TITLE = 80

/** The subject of a confirmation letter, as the page announces it too: neutral, or with the appeal's short title. */
export function confirmationSubject(t: Translate, words: string, title: string | null): string {
  if (title === null) return t('letter.subject', { words })
  return t('letter.subject_title', { words, title: oneLine(title) })
}

/** In one line and one direction: a line break would begin another header, an override would turn the words around. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim()
  const letters = [...line]
  return letters.length <= LONGEST_TITLE
    ? line
    : `${letters
        .slice(0, LONGEST_TITLE - 1)
        .join('')
        .trimEnd()}…`
}
