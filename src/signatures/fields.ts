import { z } from 'zod'
import { parseAddress } from '../core/email.ts'
import { checkDescriptor, checkName, type TextProblem } from '../core/plain-text.ts'
import type { MessageKey } from '../locale/translate.ts'

/** A zod issue whose message is a catalogue key; `params` holds the values for the catalogue's text. */
export const problem = (key: MessageKey, params: Record<string, string> = {}) => ({
  code: 'custom' as const,
  message: key,
  params,
})

/** The message for each problem of a name or descriptor. */
export const NAME_PROBLEMS: Record<TextProblem, MessageKey> = {
  empty: 'sign.error.name',
  too_long: 'sign.error.name_long',
  no_letter: 'sign.error.name_letters',
  link: 'sign.error.link',
  address: 'sign.error.address',
  handle: 'sign.error.handle',
  telephone: 'sign.error.telephone',
  control: 'sign.error.characters',
  picture: 'sign.error.picture',
  brackets: 'sign.error.brackets',
}

/** The schema of a name; `missing` is the message when the name is absent or empty. */
export const nameField = (missing: MessageKey) =>
  z.string({ error: missing }).transform((text, context) => {
    const checked = checkName(text)
    if (checked.ok) return checked.value
    context.addIssue(problem(checked.problem === 'empty' ? missing : NAME_PROBLEMS[checked.problem]))
    return z.NEVER
  })

/** The schema of a descriptor (a signer's words about themselves); an empty text becomes null. */
export const descriptorField = z
  .string({ error: 'sign.error.characters' satisfies MessageKey })
  .transform((text, context) => {
    const checked = checkDescriptor(text)
    if (checked.ok) return checked.value === '' ? null : checked.value
    context.addIssue(problem(checked.problem === 'too_long' ? 'sign.error.words_long' : NAME_PROBLEMS[checked.problem]))
    return z.NEVER
  })

const EMAIL_PROBLEMS = {
  form: 'sign.error.email',
  too_long: 'sign.error.email_long',
  local: 'sign.error.email_local',
} as const satisfies Record<string, MessageKey>

/** The schema of an address, for forms and for the API. */
export const Email = z
  .string({ error: 'sign.error.email' satisfies MessageKey })
  .transform((text, context) => {
    const parsed = parseAddress(text)
    if (parsed.ok) return parsed.address
    if (parsed.problem === 'cyrillic') context.addIssue(problem('sign.error.email_cyrillic', { letter: parsed.letter }))
    else context.addIssue(problem(EMAIL_PROBLEMS[parsed.problem]))
    return z.NEVER
  })
  .describe('at most 254 characters')
