import type { z } from 'zod'
import { catalogues, type MessageKey, type Translate } from '../locale/translate.ts'

type Issue = z.core.$ZodIssue

/** Gives the message of an issue, in the reader's language. */
export type MessageFor = (issue: Issue) => string

/** Messages for mistakes of developers. The schema library's own messages are English and reveal its internals. */
const KEY_BY_CODE: Readonly<Partial<Record<Issue['code'], MessageKey>>> = {
  unrecognized_keys: 'field.unknown',
  invalid_type: 'field.type',
  invalid_format: 'field.format',
  too_small: 'field.size',
  too_big: 'field.size',
}

/**
 * Messages of issues in the reader's language. Our schemas give a message key as the issue's message, and the values
 * for the message in `params`; an issue without a message key gets a general message by its code.
 */
export function fieldMessage(t: Translate): MessageFor {
  return (issue) =>
    isKey(issue.message)
      ? t(issue.message, issue.code === 'custom' ? issue.params : undefined)
      : t(KEY_BY_CODE[issue.code] ?? 'field.value')
}

/** Translates a message key; returns any other text unchanged. */
export const translateMessage = (message: string, t: Translate): string => (isKey(message) ? t(message) : message)

const isKey = (text: string): text is MessageKey => Object.hasOwn(catalogues.en.messages, text)
