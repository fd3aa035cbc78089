import { z } from 'zod'
import { checkOrganisation, type TextProblem } from '../core/plain-text.ts'
import type { MessageKey } from '../locale/translate.ts'
import { descriptorField, Email, NAME_PROBLEMS, nameField, problem } from '../signatures/fields.ts'
import { SignBody } from '../signing/sign-input.ts'
import { checkWebsite } from './check-website.ts'

const ORGANISATION_PROBLEMS: Record<TextProblem, MessageKey> = {
  ...NAME_PROBLEMS,
  empty: 'endorse.error.name',
  too_long: 'endorse.error.name_long',
}

const organisationName = (missing: MessageKey) =>
  z.string({ error: missing }).transform((text, context) => {
    const checked = checkOrganisation(text)
    if (checked.ok) return checked.value
    context.addIssue(problem(ORGANISATION_PROBLEMS[checked.problem]))
    return z.NEVER
  })

const website = z.string({ error: 'endorse.error.website' satisfies MessageKey }).transform((text, context) => {
  const checked = checkWebsite(text)
  if (checked.ok) return checked.value
  context.addIssue(problem(checked.problem === 'form' ? 'endorse.error.website' : 'endorse.error.website_long'))
  return z.NEVER
})

const isEmpty = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** The fields of an organisation. An optional one that is empty becomes null. */
export const OrganisationFields = {
  name: organisationName('endorse.error.name').describe('as it is written: 1 to 300 characters'),
  nameEn: z
    .preprocess((value) => (isEmpty(value) ? null : value), organisationName('endorse.error.name').nullish())
    .describe('in English: at most 300 characters'),
  website: website.describe('http or https, without user and port: at most 2048 characters').nullish(),
  country: SignBody.shape.country,
}

/** The fields of the person who stands for an organisation. */
export const ContactFields = {
  name: nameField('endorse.error.contact').describe('never shown in public: 1 to 100 characters'),
  role: descriptorField
    .refine((role) => role !== null, { error: 'endorse.error.role' satisfies MessageKey })
    .transform((role) => role ?? '')
    .describe('in the organisation: 1 to 140 characters'),
  email: Email,
}
