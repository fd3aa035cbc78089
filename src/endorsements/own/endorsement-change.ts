import type { Appeal } from '../../appeals/appeal.ts'
import { Refusal } from '../../core/errors.ts'
import { furtherLanguages, statementLanguages } from '../languages.ts'
import type { Organisation } from '../organisation.ts'

/** Texts by language; null takes one away, and languages that are not named stay. */
type TextChanges = Record<string, string | null>

/** The fields to change; undefined ones stay as they are. The caller has checked them by the form's rules. */
export type EndorsementChange = {
  [Field in Exclude<keyof Organisation, 'names' | 'statements'>]?: Organisation[Field] | undefined
} & { names?: TextChanges | undefined; statements?: TextChanges | undefined }

/** The organisation with the change made. */
export const changed = (before: Organisation, change: EndorsementChange): Organisation => ({
  name: change.name ?? before.name,
  nameEn: change.nameEn === undefined ? before.nameEn : change.nameEn,
  names: merged(before.names, change.names),
  country: change.country === undefined ? before.country : change.country,
  website: change.website === undefined ? before.website : change.website,
  kind: change.kind === undefined ? before.kind : change.kind,
  statements: merged(before.statements, change.statements),
})

const merged = (before: Record<string, string>, changes: TextChanges = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...before, ...changes }).flatMap(([language, text]) => (text === null ? [] : [[language, text]])),
  )

/** Refuses a text in a language that the appeal does not have with invalid. */
export function refuseUnknownLanguages(
  appeal: Pick<Appeal, 'texts'>,
  { names = {}, statements = {} }: EndorsementChange,
) {
  const unknown = [
    ...pathsOf('names', names, furtherLanguages(appeal)),
    ...pathsOf('statements', statements, statementLanguages(appeal)),
  ]
  const errors = unknown.slice(0, MOST_ERRORS).map((path) => ({ path, message: 'endorse.error.language' }))
  if (errors.length > 0) throw new Refusal('invalid', { errors })
}

/** Most errors in one answer. */
const MOST_ERRORS = 20

const pathsOf = (field: string, texts: TextChanges, known: readonly string[]): string[] =>
  Object.keys(texts).flatMap((language) => (known.includes(language) ? [] : [`organisation.${field}.${language}`]))
