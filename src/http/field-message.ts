import { catalogues, type MessageKey, type Translate } from '../locale/translate.ts'
import type { MessageFor } from './json-body.ts'

/**
 * Tells issues in the reader's language: our schemas give the key of a message as their own, with what it needs in
 * `params`. What only a developer can have done wrong (unknown fields, other types) is told in English.
 */
export function fieldMessage(t: Translate): MessageFor {
  return (issue) => {
    if (isKey(issue.message)) return t(issue.message, issue.code === 'custom' ? issue.params : undefined)
    if (issue.code === 'unrecognized_keys') return 'There is no such field here'
    return issue.message
  }
}

const isKey = (text: string): text is MessageKey => Object.hasOwn(catalogues.en.messages, text)
