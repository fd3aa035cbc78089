import { z } from 'zod'
import { type CheckedText, checkDescriptor, checkOrganisation, checkStatement } from '../core/plain-text.ts'
import { ORGANISATION_KINDS } from '../db/values.ts'
import type { MessageKey } from '../locale/translate.ts'
import { Email, NAME_PROBLEMS, nameField, problem } from '../signatures/fields.ts'
import { SignBody } from '../signing/sign-input.ts'
import { checkWebsite } from './check-website.ts'

/** Text by one of the checks of names; `missing` is the message when it is absent or empty. */
const checkedBy = (check: (text: string) => CheckedText, missing: MessageKey, tooLong: MessageKey) => {
  const messages = { ...NAME_PROBLEMS, empty: missing, too_long: tooLong }
  return (text: string, context: z.RefinementCtx): string => {
    const checked = check(text)
    if (checked.ok && checked.value !== '') return checked.value
    context.addIssue(problem(messages[checked.ok ? 'empty' : checked.problem]))
    return z.NEVER
  }
}

const NO_NAME: MessageKey = 'endorse.error.name'
const NO_ROLE: MessageKey = 'endorse.error.role'
const nameIn = checkedBy(checkOrganisation, NO_NAME, 'endorse.error.name_long')
const statementIn = checkedBy(checkStatement, 'sign.error.characters', 'endorse.error.statement_long')
const roleIn = checkedBy(checkDescriptor, NO_ROLE, 'sign.error.words_long')

function websiteIn(text: string, context: z.RefinementCtx): string | null {
  const checked = checkWebsite(text)
  if (checked.ok) return checked.value
  context.addIssue(problem(checked.problem === 'form' ? 'endorse.error.website' : 'endorse.error.website_long'))
  return z.NEVER
}

/** The fields of an organisation. An optional one that is empty becomes null. */
export const OrganisationFields = {
  name: z.string({ error: NO_NAME }).transform(nameIn).describe('as it is written: 1 to 300 characters'),
  nameEn: z
    .string({ error: NO_NAME })
    .transform((text, context) => (text.trim() === '' ? null : nameIn(text, context)))
    .describe('in English: at most 300 characters')
    .nullish(),
  website: z
    .string({ error: 'endorse.error.website' satisfies MessageKey })
    .transform(websiteIn)
    .describe('http or https, without user and port: at most 2048 characters')
    .nullish(),
  country: SignBody.shape.country,
}

/** Texts by language: null takes one away, and languages that are not sent stay. Which there are is the appeal's to say. */
const byLanguage = (check: typeof nameIn) =>
  z.record(
    z.string(),
    z
      .string({ error: 'sign.error.characters' satisfies MessageKey })
      .transform((text, context) => (text.trim() === '' ? null : check(text, context)))
      .nullable(),
  )

/** The fields that a representative adds afterwards. */
export const FurtherFields = {
  names: byLanguage(nameIn)
    .describe('in further languages of the appeal: at most 300 characters each; an empty one goes')
    .optional(),
  kind: z
    .enum(['', ...ORGANISATION_KINDS])
    .transform((kind) => (kind === '' ? null : kind))
    .nullish(),
  statements: byLanguage(statementIn)
    .describe('by language of the appeal: plain text of at most 500 characters each; an empty one goes')
    .optional(),
}

/** The fields of the person who stands for an organisation. */
export const ContactFields = {
  name: nameField('endorse.error.contact').describe('never shown in public: 1 to 100 characters'),
  role: z.string({ error: NO_ROLE }).transform(roleIn).describe('in the organisation: 1 to 140 characters'),
  email: Email,
}
