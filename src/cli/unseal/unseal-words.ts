import type { ListProblem } from '../../exports/broken-list.ts'
import type { IdentityProblem } from '../../exports/read-identities.ts'
import type { SealedHead } from '../../exports/sealed-list.ts'
import type { Unsealed } from '../../exports/unseal-list.ts'

/** The end of a line that begins with the name of the list; `line` is counted from 1. */
export const LIST_WORDS: Record<ListProblem, (line: number) => string> = {
  empty: () => 'is empty',
  no_list: () => 'is no sealed list: its first line says something else',
  newer: () => 'is a sealed list of a newer form: unseal it with a newer version of this program',
  line_ends: () => 'has lines that end in CR LF: it was changed on its way; have it sent as a file again',
  text: (line) => `is no text in UTF-8 (line ${line}): it was changed on its way; have it sent again`,
  json: (line) => `is damaged: line ${line} is no JSON; have it sent again`,
  shape: (line) => `is damaged, or was made by another version of this program: line ${line} says what no list says`,
  long_line: (line) => `is no sealed list: line ${line} never ends`,
  no_end: (line) => `was cut off: its last line is missing, ${line} lines are there; have it sent again`,
  after_end: (line) => `goes on after its last line (line ${line}): it was changed on its way; have it sent again`,
  hash: () => 'was changed on its way: it does not match the hash in its last line; have it sent again',
  rows: () => 'was changed on its way: it has not as many signatures as its last line says; have it sent again',
}

/** The end of a line that begins with the name of the identity file. */
export const IDENTITY_WORDS: Record<IdentityProblem, string> = {
  none: 'holds no identity',
  other_kind: 'is no age identity file: its lines begin with AGE-SECRET-KEY-1',
  mistyped: 'holds an identity that is mistyped',
  damaged: 'is damaged, or no identity file',
  recipients: 'is encrypted to keys, not with a passphrase: decrypt it with age, and give the result',
  passphrase: 'was not opened: the passphrase is wrong',
  too_slow: 'has a passphrase made to take longer than this program waits: decrypt it with age -d, and give the result',
}

const privateNames = (n: number): string => `${n} private name${n === 1 ? '' : 's'}`

const NO_KEY = 'no identity given is among their recipients'
const FOREIGN = 'damaged, or sealed for another signature or appeal'

/** Why no name was opened, as the end of a line. */
export function nothingOpened({ unopened, refused, withdrawnSince }: Unsealed): string {
  const sealed = sum(unopened)
  const why = [
    ...(sealed > 0 ? [`${privateNames(sealed)}: ${NO_KEY}`] : []),
    ...(refused.length > 0 ? [`${privateNames(refused.length)}: ${FOREIGN}`] : []),
    ...(withdrawnSince > 0 ? [`${withdrawnSince} signatures that the later list has no more`] : []),
  ]
  return `nothing was opened${why.length === 0 ? ', for it holds no private name' : ` (${why.join('; ')})`}`
}

/** The number of names in the file, and of what is not in it. */
export function summary(
  { names, publicNames, withdrawnSince, duplicates }: Unsealed,
  { anonymous }: SealedHead,
): string {
  return [
    `${privateNames(names)} and ${publicNames} public`,
    ...(duplicates > 0 ? [`${duplicates} may be there twice (column duplicateOf)`] : []),
    ...(withdrawnSince > 0 ? [`${withdrawnSince} left out, since the later list has them no more`] : []),
    ...(anonymous ? [`${anonymous} signed without a name`] : []),
  ].join('; ')
}

const MOST_IDS = 100

/** A line for each set of recipients whose names stay sealed, and for each name that was refused. */
export function stillSealed({ unopened, refused }: Unsealed, { epochs }: SealedHead): string[] {
  const recipientsOf = (epoch: number) => epochs.find(({ number }) => number === epoch)?.recipients ?? []
  return [
    ...[...unopened]
      .sort(([one], [other]) => one - other)
      .map(
        ([epoch, n]) => `not opened: ${privateNames(n)} of epoch ${epoch}, sealed to ${recipientsOf(epoch).join(' ')}`,
      ),
    ...refused.slice(0, MOST_IDS).map((id) => `not written: ${id} is ${FOREIGN}`),
    ...(refused.length > MOST_IDS ? [`not written: ${refused.length - MOST_IDS} more, as these`] : []),
  ]
}

const sum = (counts: Map<number, number>): number => [...counts.values()].reduce((all, n) => all + n, 0)
