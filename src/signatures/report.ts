import type { ReportReason } from '../db/schema.ts'

/** Why a public name is reported: not this person's signature, insult or hatred, endangers somebody, invented or spam. */
export const REPORT_REASONS = ['person', 'insult', 'danger', 'spam'] as const satisfies readonly ReportReason[]
