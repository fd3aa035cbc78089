import type { Context } from 'hono'
import { z } from 'zod'
import type { FieldError } from '../core/errors.ts'
import { fieldErrors } from '../http/field-errors.ts'
import { readForm } from '../http/form-body.ts'
import type { Locale } from '../locale/locale.ts'
import { descriptorField, nameField } from '../signatures/fields.ts'

/** Values typed into the change form; undefined when the form had no such field. */
export interface ChangeValues {
  name: string | undefined
  descriptor: string | undefined
}

/** The field rules of the sign form. */
const Typed = z.object({ name: nameField('sign.error.name_only'), descriptor: descriptorField })

/** Reads the posted values, and the language, as it was sent, of a button of the language switch. */
export async function readChangeForm(c: Context): Promise<{ values: ChangeValues; language: string | undefined }> {
  const { name, descriptor, language } = await readForm(c, ['name', 'descriptor', 'language'])
  return { values: { name, descriptor }, language }
}

/** Checks the name and the descriptor; errors come in the reader's language and in the order of the form. */
export function checkChange(
  { name = '', descriptor = '' }: ChangeValues,
  locale: Locale,
): { typed: z.infer<typeof Typed>; errors: [] } | { typed: undefined; errors: FieldError[] } {
  const parsed = Typed.safeParse({ name, descriptor })
  if (parsed.success) return { typed: parsed.data, errors: [] }
  return { typed: undefined, errors: fieldErrors(parsed.error.issues, locale) }
}
