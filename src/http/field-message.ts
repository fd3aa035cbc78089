import { catalogues, type MessageKey, type Translate, type Values } from '../locale/translate.ts'
import type { MessageFor } from './json-body.ts'

/**
 * Tells issues in the reader's language: our schemas give the key of a message as their own, with what it needs in
 * `params`. What only a developer can have done wrong (unknown fields, other types) is told in English.
 */
export function fieldMessage(t: Translate): MessageFor {
  return (issue) => {
    if (issue.code === 'unrecognized_keys') return 'There is no such field here'
    return inWords(issue.message, t, issue.code === 'custom' ? issue.params : undefined)
  }
}

/** The message in the reader's language when it is the key of one; any other text as it is. */
export const inWords = (message: string, t: Translate, values?: Values): string =>
  isKey(message) ? t(message, values) : message

const isKey = (text: string): text is MessageKey => Object.hasOwn(catalogues.en.messages, text)
