import { z } from 'zod'
import { checkRemark } from '../../core/plain-text.ts'
import { NAME_PROBLEMS, problem } from '../../signatures/fields.ts'

/** A report from the form: optional words (null when empty), checked by `checkRemark`. */
export const OrganisationReportInput = z.object({
  words: z.string().transform((text, context) => {
    const checked = checkRemark(text)
    if (checked.ok) return checked.value === '' ? null : checked.value
    context.addIssue(
      problem(checked.problem === 'too_long' ? 'reporting.error.words_long' : NAME_PROBLEMS[checked.problem]),
    )
    return z.NEVER
  }),
})
