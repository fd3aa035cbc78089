import { z } from 'zod'
import { checkDescriptor } from '../core/plain-text.ts'
import type { MessageKey } from '../locale/translate.ts'
import { NAME_PROBLEMS, problem } from '../signatures/fields.ts'

const MISSING: MessageKey = 'signature.error.reason'

/** The schema of a reason that staff give, by the rules of a descriptor. */
export const reasonField = z
  .string({ error: MISSING })
  .transform((text, context) => {
    const checked = checkDescriptor(text)
    if (checked.ok && checked.value !== '') return checked.value
    const tooLong = !checked.ok && checked.problem === 'too_long'
    const words = checked.ok ? MISSING : NAME_PROBLEMS[checked.problem]
    context.addIssue(problem(tooLong ? 'sign.error.words_long' : words))
    return z.NEVER
  })
  .describe('1 to 140 characters; no names, no links')
