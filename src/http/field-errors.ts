import type { z } from 'zod'
import type { FieldError } from '../core/errors.ts'
import type { Locale } from '../locale/locale.ts'
import { catalogues, type MessageKey, type Translate, translator } from '../locale/translate.ts'

export type Issue = z.core.$ZodIssue

/** Most errors in one answer, for bodies with hundreds of wrong fields. */
const MOST_ERRORS = 20

/** Messages for mistakes of developers. The schema library's own messages are English and reveal its internals. */
const KEY_BY_CODE: Readonly<Partial<Record<Issue['code'], MessageKey>>> = {
  unrecognized_keys: 'field.unknown',
  invalid_type: 'field.type',
  invalid_format: 'field.format',
  too_small: 'field.size',
  too_big: 'field.size',
}

/**
 * The errors of a form or a body, at most 20, each an issue of its schema in the reader's language; an unknown field
 * has an error under its own name. Our schemas give a message key as an issue's message, and its values in `params`.
 */
export function fieldErrors(issues: readonly Issue[], locale: Locale): FieldError[] {
  const t = translator(locale)
  return issues.flatMap((issue) => errorsOf(issue, t)).slice(0, MOST_ERRORS)
}

function errorsOf(issue: Issue, t: Translate): FieldError[] {
  const message = messageOf(issue, t)
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  return paths.map((path) => ({ path: path.map(String).join('.').toWellFormed(), message }))
}

/** An issue without a message key gets a general message by its code. */
const messageOf = (issue: Issue, t: Translate): string =>
  isKey(issue.message)
    ? t(issue.message, issue.code === 'custom' ? issue.params : undefined)
    : t(KEY_BY_CODE[issue.code] ?? 'field.value')

/** Translates a message key; returns any other text unchanged. */
export const translateMessage = (message: string, t: Translate): string => (isKey(message) ? t(message) : message)

const isKey = (text: string): text is MessageKey => Object.hasOwn(catalogues.en.messages, text)
