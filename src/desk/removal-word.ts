import type { Context } from 'hono'
import type { FieldError } from '../core/errors.ts'
import { localeOf } from '../http/frame.ts'
import { translator } from '../locale/translate.ts'

/** The errors of the word that confirms what cannot be undone: in the language of its page, in capitals or not. */
export function wordErrors(c: Context, typed: string): FieldError[] {
  const t = translator(localeOf(c))
  const word = t('signature.word.remove')
  const isTyped = typed.normalize('NFC').trim().toLowerCase() === word
  return isTyped ? [] : [{ path: 'word', message: t('signature.error.word', { word }) }]
}
