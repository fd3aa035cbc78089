import type { z } from 'zod'
import { catalogues, type MessageKey, type Translate } from '../locale/translate.ts'

type Issue = z.core.$ZodIssue

/** What to tell about an issue, in the reader's language. */
export type MessageFor = (issue: Issue) => string

/** What only a developer can have done wrong. The schema library's own words are English, and tell of its inside. */
const KINDS: Readonly<Partial<Record<Issue['code'], MessageKey>>> = {
  unrecognized_keys: 'field.unknown',
  invalid_type: 'field.type',
  invalid_format: 'field.format',
  too_small: 'field.size',
  too_big: 'field.size',
}

/**
 * Tells issues in the reader's language: our schemas give the key of a message as their own, with what it needs in
 * `params`; where they give none, the kind of the issue is told.
 */
export function fieldMessage(t: Translate): MessageFor {
  return (issue) =>
    isKey(issue.message)
      ? t(issue.message, issue.code === 'custom' ? issue.params : undefined)
      : t(KINDS[issue.code] ?? 'field.value')
}

/** The message in the reader's language when it is the key of one; any other text as it is. */
export const inWords = (message: string, t: Translate): string => (isKey(message) ? t(message) : message)

const isKey = (text: string): text is MessageKey => Object.hasOwn(catalogues.en.messages, text)
