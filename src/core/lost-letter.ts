/** The sign of a letter that could not be read: the replacement character, or half of a character. */
export const LOST_LETTER = /[\uFFFD\p{Cs}]/u
export const LOST_LETTER_WORDS = 'holds a letter that was lost on the way (\uFFFD): type it again'
