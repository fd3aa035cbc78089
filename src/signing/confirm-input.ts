import { z } from 'zod'
import { CLIENT_NONCE } from '../core/random.ts'
import { Token } from '../core/secret-text.ts'

const token = Token.describe('of the letter’s link')

/** A confirmation, by API or form. Any text passes as token: a malformed token is answered as gone, not as invalid. */
export const ConfirmInput = z.strictObject({
  token,
  as: z
    .enum(['replace', 'another-person'])
    .default('replace')
    .describe('what becomes of an earlier signature of this mailbox'),
  retry: z
    .string()
    .regex(CLIENT_NONCE)
    .optional()
    .describe('random, made by the client: for thirty minutes the same retry gives the same answer'),
  sendLink: z
    .boolean()
    .optional()
    .describe('mail the manage link to the same mailbox; ignored for an anonymous signature'),
})

/** The answer "This isn't me", by API or form. */
export const RejectInput = z.strictObject({
  token,
  silence: z.boolean().optional().describe('no letters to this address for 30 days'),
})
