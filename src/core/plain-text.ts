import { hasHidden, isHiddenInPictures } from './hidden.ts'
import { hasLink, readsAsHost } from './link.ts'
import { withoutLookAlikes } from './look-alikes.ts'
import { hasTelephone } from './telephone.ts'

/** `control`: invisible characters. `picture`: those of an emoji that no program could show. */
export type TextProblem = 'empty' | 'too_long' | 'no_letter' | 'link' | 'address' | 'handle' | 'telephone' | Characters
type Characters = 'control' | 'picture' | 'brackets'

export type CheckedText = { ok: true; value: string } | { ok: false; problem: TextProblem }

const LONGEST_NAME = 100
const LONGEST_ORGANISATION = 300
const LONGEST_DESCRIPTOR = 140
const LONGEST_REMARK = 300
const LONGEST_STATEMENT = 500

/** Checks a name: NFC, trimmed of what is invisible around it, 1 to 100 code points with at least one letter of any script; no host to follow. */
export function checkName(text: string): CheckedText {
  const checked = checkText(text, LONGEST_NAME)
  if (!checked.ok) return checked
  if (checked.value === '') return { ok: false, problem: 'empty' }
  if (readsAsHost(checked.value)) return { ok: false, problem: 'link' }
  return LETTER.test(checked.value) ? checked : { ok: false, problem: 'no_letter' }
}

/**
 * Checks the name of an organisation: like a person's, with 1 to 300 code points. A bare host is taken, since editorial
 * offices are called by theirs, and organisers look at every name.
 */
export function checkOrganisation(text: string): CheckedText {
  const checked = checkText(text, LONGEST_ORGANISATION)
  if (!checked.ok) return checked
  if (checked.value === '') return { ok: false, problem: 'empty' }
  return LETTER.test(checked.value) ? checked : { ok: false, problem: 'no_letter' }
}

/**
 * Checks a descriptor (the signer's words about themselves): NFC, trimmed, 0 to 140 code points. A bare host is taken:
 * `waitsForLook` decides whether it shows.
 */
export const checkDescriptor = (text: string): CheckedText => checkText(text, LONGEST_DESCRIPTOR)

/** Checks a remark about a name: NFC, trimmed, 0 to 300 code points. */
export const checkRemark = (text: string): CheckedText => checkText(text, LONGEST_REMARK)

/** Checks the statement of an organisation: NFC, trimmed, 0 to 500 code points, one paragraph: a line break becomes a space. */
export const checkStatement = (text: string): CheckedText => checkText(oneLine(text), LONGEST_STATEMENT)

const oneLine = (text: string): string =>
  text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

// Modifier letters are left out: an apostrophe alone (U+02BC) is no name.
const LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u

function checkText(text: string, longest: number): CheckedText {
  // NFC never shortens a text to an eighth, so the text is too long in any case; the limit keeps the patterns fast.
  if (text.length > longest * 8) return { ok: false, problem: 'too_long' }
  if (!text.isWellFormed()) return { ok: false, problem: 'control' }
  const value = text.normalize('NFC').replace(ENDS, '')
  const hidden = hasHidden(value) ? (isHiddenInPictures(value) ? 'picture' : 'control') : undefined
  const problem = hidden ?? ([...value].length > longest ? 'too_long' : problemOf(value))
  return problem ? { ok: false, problem } : { ok: true, value }
}

/** Spaces and invisible characters around a pasted text. Joiners and variants may belong to the letter before them. */
const ENDS = /^[\s\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]+|[\s\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]+$/gu

function problemOf(value: string): TextProblem | undefined {
  if (TOO_MANY_MARKS.test(value)) return 'control'
  const plain = withoutLookAlikes(value)
  if (ADDRESS.test(plain)) return 'address'
  if (HANDLE.test(plain)) return 'handle'
  if (hasLink(plain)) return 'link'
  if (/[<>]/.test(plain)) return 'brackets'
  if (hasTelephone(plain)) return 'telephone'
  return undefined
}

/** Marks that no language writes: four general accents in a row, eight of any kind, or a mark without a letter. */
const TOO_MANY_MARKS = /(?:\p{Script=Inherited}|\p{Me}){4}|\p{M}{8}|(?:^|\p{Z})\p{M}/u

const ADDRESS = /[\p{L}\p{N}._%+-]@[\p{L}\p{N}]/u
const HANDLE = /@[\p{L}\p{N}_]/u
