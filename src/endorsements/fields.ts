import { z } from 'zod'
import { type CheckedText, checkDescriptor, checkOrganisation } from '../core/plain-text.ts'
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

/** The fields of the person who stands for an organisation. */
export const ContactFields = {
  name: nameField('endorse.error.contact').describe('never shown in public: 1 to 100 characters'),
  role: z.string({ error: NO_ROLE }).transform(roleIn).describe('in the organisation: 1 to 140 characters'),
  email: Email,
}
