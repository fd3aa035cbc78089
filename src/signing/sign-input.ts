import { z } from 'zod'
import { type Appeal, visibilitiesOnOffer } from '../appeals/appeal.ts'
import { CLIENT_NONCE } from '../core/random.ts'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import type { Issue } from '../http/field-errors.ts'
import type { Parser } from '../http/json-body.ts'
import { isCountry } from '../locale/countries.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import type { MessageKey } from '../locale/translate.ts'
import { descriptorField, Email, nameField, problem } from '../signatures/fields.ts'
import type { Submission } from './submission.ts'

/** A submission as it was read; undefined where the sender leaves language or chain to us. */
export interface SignInput {
  form: Omit<Submission, 'locale'>
  locale: Locale | undefined
  chain: string | undefined
  textVersion: string | undefined
}

const Country = z
  .string({ error: 'sign.error.country' satisfies MessageKey })
  .refine((code) => code === '' || isCountry(code), { error: 'sign.error.country' satisfies MessageKey })
  .transform((code) => (code === '' ? null : code))

/** The body of a submission to any appeal. Errors are told in this order; `signInput` adds what one appeal decides. */
export const SignBody = z.strictObject({
  visibility: z.enum(VISIBILITIES, { error: 'sign.error.visibility' satisfies MessageKey }),
  email: Email,
  locale: z.enum(LOCALES).optional(),
  consent: z.literal(true, { error: 'sign.error.consent' satisfies MessageKey }),
  chain: z
    .string({ error: 'sign.error.chain' satisfies MessageKey })
    .regex(CLIENT_NONCE, { error: 'sign.error.chain' satisfies MessageKey })
    .describe('random; a letter of the same chain to another address confirms nothing by itself any more')
    .optional(),
  textVersion: z
    .string({ error: 'sign.error.text_version' satisfies MessageKey })
    .describe('of the text that was read, as the appeal gives it; another one by now: 409 text-changed')
    .optional(),
  name: nameField('sign.error.name').describe('1 to 100 characters; not for anonymous').optional(),
  descriptor: descriptorField.describe('at most 140 characters').nullish(),
  country: Country.describe('ISO 3166-1 alpha-2, where the appeal asks for it').nullish(),
  updates: z.boolean().describe('dropped while news are not on offer').optional(),
})

/**
 * Reads a `SignBody` for one appeal. Fields that the appeal does not ask for, and those of a name for `anonymous`, are
 * dropped unread; a visibility that is not on offer, and a name that is missing, are errors like those of the schema.
 */
export function signInput(appeal: Appeal): Parser<SignInput> {
  const offered = visibilitiesOnOffer(appeal)
  return {
    safeParse(body) {
      const fields = isRecord(body) ? asked(body, appeal) : undefined
      const parsed = SignBody.safeParse(fields ?? body)
      const issues = [...(parsed.error?.issues ?? []), ...(fields ? refused(fields, offered) : [])]
      if (!parsed.success || issues.length > 0)
        return { success: false, error: { issues: inOrder(issues).map((issue) => worded(issue, offered)) } }
      const { locale, chain, textVersion } = parsed.data
      const { visibility, name = null, descriptor = null, country = null, email: address } = parsed.data
      return {
        success: true,
        data: { form: { visibility, name, descriptor, country, address }, locale, chain, textVersion },
      }
    },
  }
}

type Fields = Record<string, unknown>

const isRecord = (body: unknown): body is Fields => typeof body === 'object' && body !== null && !Array.isArray(body)

const NAME_FIELDS = ['name', 'descriptor', 'country']

// Made of entries: an assignment to "__proto__" would lose a field of that name, which has to be refused as unknown.
function asked(body: Fields, { policy }: Appeal): Fields {
  const dropped = body.visibility === 'anonymous' ? NAME_FIELDS : policy.country ? [] : ['country']
  return Object.fromEntries(Object.entries(body).filter(([field]) => field !== 'updates' && !dropped.includes(field)))
}

function refused({ visibility, name }: Fields, offered: readonly Visibility[]): Issue[] {
  const known = VISIBILITIES.find((one) => one === visibility)
  return [
    ...(known && !offered.includes(known) ? [issueOf('visibility', 'sign.error.visibility_off')] : []),
    ...(known !== 'anonymous' && name === undefined ? [issueOf('name', 'sign.error.name')] : []),
  ]
}

const issueOf = (field: string, key: MessageKey): Issue => ({ ...problem(key), path: [field], input: undefined })

const ORDER: PropertyKey[] = Object.keys(SignBody.shape)

/** Issues in the order of the schema's fields; unknown fields, which have no place in it, come last. */
const inOrder = (issues: Issue[]): Issue[] => issues.sort((a, b) => placeOf(a) - placeOf(b))

const placeOf = ({ path: [field] }: Issue): number => (field === undefined ? ORDER.length : ORDER.indexOf(field))

/** The message about a missing name mentions signing without one, and says so only where that is on offer. */
const worded = (issue: Issue, offered: readonly Visibility[]): Issue =>
  issue.message === 'sign.error.name' && !offered.includes('anonymous')
    ? { ...issue, message: 'sign.error.name_only' satisfies MessageKey }
    : issue
