import { z } from 'zod'
import { checkRemark } from '../core/plain-text.ts'
import type { ReportReason } from '../db/values.ts'
import type { MessageKey } from '../locale/translate.ts'
import { NAME_PROBLEMS, problem } from '../signatures/fields.ts'

/** Reasons to report a name: not this person's signature, insult or hatred, endangers somebody, invented or spam. */
export const REPORT_REASONS = ['person', 'insult', 'danger', 'spam'] as const satisfies readonly ReportReason[]

/** A report from the form: one of four reasons, and optional words (null when empty), checked by `checkRemark`. */
export const ReportInput = z.object({
  reason: z.enum(REPORT_REASONS, { error: 'reporting.error.reason' satisfies MessageKey }),
  words: z.string().transform((text, context) => {
    const checked = checkRemark(text)
    if (checked.ok) return checked.value === '' ? null : checked.value
    const tooLong = checked.problem === 'too_long'
    context.addIssue(problem(tooLong ? 'reporting.error.words_long' : NAME_PROBLEMS[checked.problem]))
    return z.NEVER
  }),
})

export type ReportInput = z.infer<typeof ReportInput>
