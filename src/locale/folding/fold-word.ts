import { joinSounds } from './join-sounds.ts'
import { entriesOf, READINGS } from './letter-table.ts'

/** Most readings of one word: beyond it only the likeliest of each further letter counts. */
export const MOST_READINGS = 16

/** Every folded form of a word, the likeliest first: one for most words, several where its letters can be read in several ways. */
export const foldWord = (letters: readonly string[]): string[] => foldEntries(entriesOf(letters).map(readingsOf))

/** Folded forms of a word of which more may follow: those of `foldWord`, and those that its last letters may begin. */
export function foldBeginning(letters: readonly string[]): string[] {
  const forms = [...foldWord(letters), ...unfinishedForms(letters)]
  return [...new Set(forms.flatMap(openEnded))]
}

const readingsOf = (entry: string): readonly string[] => READINGS.get(entry) ?? [entry]

function foldEntries(entries: readonly (readonly string[])[]): string[] {
  let forms = ['']
  for (const readings of entries) {
    const usable = forms.length * readings.length > MOST_READINGS ? readings.slice(0, 1) : readings
    forms = usable.flatMap((reading) => forms.map((form) => form + reading))
  }
  return [...new Set(forms.map(joinSounds))].filter((form) => form !== '')
}

/** Readings of entries that the end of a word begins, as the k of Tsik begins kh. */
function unfinishedForms(letters: readonly string[]): string[] {
  const forms: string[] = []
  for (let from = Math.max(0, letters.length - LONGEST_TAIL); from < letters.length; from++) {
    const more = BEGUN.get(letters.slice(from).join(''))
    if (more) forms.push(...foldEntries([...entriesOf(letters.slice(0, from)).map(readingsOf), more]))
  }
  return forms
}

/** Beginnings of entries of the table, with those readings that the beginning does not lead to by itself. */
const BEGUN = new Map<string, string[]>()
for (const [entry, readings] of READINGS)
  for (let length = 1; length < entry.length; length++) {
    const tail = entry.slice(0, length)
    const own = foldWord([...tail])
    if (readings.some((reading) => own.some((form) => joinSounds(reading).startsWith(form)))) continue
    BEGUN.set(tail, [...new Set([...(BEGUN.get(tail) ?? []), ...readings])])
  }
const LONGEST_TAIL = Math.max(...[...BEGUN.keys()].map((tail) => tail.length))

/** Sounds that may follow the end of a word and change it: Mart, Martin; Mari, Maria; Li, Liuba. */
const FOLLOWING: Record<string, readonly string[]> = { т: ['в', 'е', 'и', 'иу', 'ч'], и: ['а', 'у'] }

const openEnded = (form: string): string[] => [
  form,
  ...(FOLLOWING[form.slice(-1)] ?? []).map((sound) => joinSounds(form + sound)),
]
