import type { Context } from 'hono'
import { type FormPair, fieldsOf, readPairs } from '../../http/form-body.ts'
import { FurtherFields } from '../fields.ts'
import type { Organisation } from '../organisation.ts'
import {
  ORGANISATION_FIELDS,
  OrganisationForm,
  type OrganisationValues,
  organisationOf,
  organisationValues,
} from '../organisation-values.ts'
import type { EndorsementChange } from './endorsement-change.ts'

/** The values of the form as typed. A language that was not sent stands in neither record. */
export interface ChangeValues extends OrganisationValues {
  kind: string
  names: Record<string, string>
  statements: Record<string, string>
}

/** The fields of texts by language; the paths of their errors are the same. */
export const nameField = (language: string): string => `names.${language}`
export const statementField = (language: string): string => `statements.${language}`

/** The values with which the form begins. */
export const changeValues = ({ names, statements, kind, ...organisation }: Organisation): ChangeValues => ({
  ...organisationValues(organisation),
  ...{ kind: kind ?? '', names, statements },
})

/** The rules of the typed fields; errors are told in this order. */
export const ChangeForm = OrganisationForm.extend(FurtherFields)

/** The change that checked fields ask for. */
export const changeOf = ({
  kind,
  names,
  statements,
  ...typed
}: ReturnType<typeof ChangeForm.parse>): EndorsementChange => ({
  ...organisationOf(typed),
  ...{ kind, names, statements },
})

/** The form as it was sent: `language` by a button of the language switch, `takesBack` by the one that takes the change back. */
export interface SentChange {
  values: ChangeValues
  language: string | undefined
  takesBack: boolean
}

const FIELDS = [...ORGANISATION_FIELDS, 'kind', 'take_back', 'language'] as const

/** Reads the form, of at most `most` bytes, with the texts in `known` languages; null: in those that were sent. Refuses as `readForm` does. */
export async function readChange(c: Context, known: readonly string[] | null, most: number): Promise<SentChange> {
  const pairs = await readPairs(c, most)
  const languages = known ?? sentLanguages(pairs)
  const { kind = '', language, take_back: back, ...organisation } = fieldsOf(pairs, FIELDS)
  const textsOf = (field: (language: string) => string): Record<string, string> => {
    const sent = fieldsOf(pairs, languages.map(field))
    return Object.fromEntries(
      languages.flatMap((one) => {
        const text = sent[field(one)]
        return text === undefined ? [] : [[one, text]]
      }),
    )
  }
  const texts = { names: textsOf(nameField), statements: textsOf(statementField) }
  return { values: { ...organisationValues(organisation), kind, ...texts }, language, takesBack: back !== undefined }
}

/** Languages of a form that are read while nobody knows those of the appeal. */
const MOST_LANGUAGES = 30

const sentLanguages = (pairs: readonly FormPair[]): string[] => {
  const found = pairs.flatMap(([name]) => /^(?:names|statements)\.([a-z]{2,3})$/.exec(name)?.[1] ?? [])
  return [...new Set(found)].slice(0, MOST_LANGUAGES)
}
