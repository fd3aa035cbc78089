import { z } from 'zod'
import { CLIENT_NONCE } from '../core/random.ts'
import { Token } from '../core/secret-text.ts'
import { SignBody } from './sign-input.ts'

const token = Token.describe('of the letter’s link')

/** The content to sign instead of the submission, under the rules of `SignBody`. */
export const ChangesInput = SignBody.pick({ name: true, descriptor: true, country: true }).extend({
  visibility: SignBody.shape.visibility.optional(),
})

const Changes = ChangesInput.shape

/** A confirmation, by API or form. Any text passes as token: a malformed token is answered as gone, not as invalid. */
export const ConfirmInput = z.strictObject({
  token,
  as: z
    .enum(['replace', 'another-person'])
    .default('replace')
    .describe('what becomes of an earlier signature of this mailbox; with several, or no seat free: 409 choose'),
  ref: z.uuid().toLowerCase().optional().describe('of the signature to replace, as the 409 lists it'),
  retry: z
    .string()
    .regex(CLIENT_NONCE)
    .optional()
    .describe('random, made by the client: for thirty minutes the same retry gives the same answer'),
  sendLink: z
    .boolean()
    .optional()
    .describe('mail the manage link to the same mailbox; ignored for an anonymous signature'),
  visibility: Changes.visibility.describe(
    'signs this instead of what was submitted; from private or anonymous with `name`',
  ),
  name: Changes.name,
  descriptor: Changes.descriptor,
  country: Changes.country,
})

/** The answer "This isn't me", by API or form. */
export const RejectInput = z.strictObject({
  token,
  silence: z.boolean().optional().describe('no letters to this address for 30 days'),
})

const Choice = z.object({
  as: z.enum(['first', 'another-person', 'replace']),
  ref: z.uuid().toLowerCase().optional(),
})

/** The button of the confirmation page: `replace ID` names the signature to replace. */
const Button = z
  .string()
  .default('replace')
  .transform((text, context) => {
    const [as, ref] = text.split(' ')
    const choice = Choice.safeParse({ as, ref })
    if (choice.success) return choice.data
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

/** A confirmation by the page's form: the button, and the signatures that the page showed beside it. */
export const ConfirmForm = z
  .strictObject({
    token,
    as: Button,
    shown: z
      .string()
      .optional()
      .transform((text) => text?.split(' ').filter((id) => id !== '')),
    retry: ConfirmInput.shape.retry,
  })
  .transform(({ as, ...form }) => ({ ...form, ...as }))
