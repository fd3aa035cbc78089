import type { Translate } from '../locale/translate.ts'

/** The most characters of a title. Mail programs cut long subjects, and the control words come after the title. */
const LONGEST_TITLE = 80

/** The subject of a confirmation letter, with a short title or neutral. The page quotes the same subject. */
export function confirmationSubject(t: Translate, words: string, title: string | null): string {
  if (title === null) return t('letter.subject', { words })
  return t('letter.subject_title', { words, title: withoutLinks(oneLine(title)) })
}

/**
 * Puts word joiners, which nobody sees, around the signs by which mail programs find hosts, addresses and numbers to call
 * in a text: a letter has one link, which is ours.
 */
export const withoutLinks = (title: string): string =>
  title.replace(/(?<=[\p{L}\p{N}])[.@](?=\p{L})|:(?=\/\/)|\+(?=\d)/gu, '\u2060$&\u2060')

/** Removes line breaks, which could begin another header, and direction overrides, which could reverse the words. */
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
