import type { Context } from 'hono'
import { z } from 'zod'
import type { FieldError } from '../core/errors.ts'
import { fieldMessage } from '../http/field-message.ts'
import { readForm } from '../http/form-body.ts'
import { isLocale, type Locale } from '../locale/locale.ts'
import { translator } from '../locale/translate.ts'
import { descriptorField, nameField } from '../signatures/fields.ts'

/** What was typed to change one's own signature; undefined where the form had no such field. */
export interface ChangeValues {
  name: string | undefined
  descriptor: string | undefined
}

/** Checked as the form of signing is. */
const Typed = z.object({ name: nameField('sign.error.name_only'), descriptor: descriptorField })

/** What was typed; and the language that the form was asked for in, by its switch. */
export async function readChangeForm(c: Context): Promise<{ values: ChangeValues; language: Locale | undefined }> {
  const { name, descriptor, language } = await readForm(c, ['name', 'descriptor', 'language'])
  return { values: { name, descriptor }, language: isLocale(language) ? language : undefined }
}

/** The name and the words, or what is wrong with them in the reader's language, in the order of the form. */
export function checkChange(
  { name = '', descriptor = '' }: ChangeValues,
  locale: Locale,
): { typed: z.infer<typeof Typed>; errors: [] } | { typed: undefined; errors: FieldError[] } {
  const parsed = Typed.safeParse({ name, descriptor })
  if (parsed.success) return { typed: parsed.data, errors: [] }
  const messageFor = fieldMessage(translator(locale))
  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.join('../signatures'),
    message: messageFor(issue),
  }))
  return { typed: undefined, errors }
}
