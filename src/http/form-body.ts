import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import { LARGEST_BODY, readText } from './body.ts'

/**
 * The named fields of a form sent as `application/x-www-form-urlencoded`; other fields are dropped. A missing body is a
 * form without fields, as scripts send it. Refuses as `readText` does; escapes that are not UTF-8 are malformed; a
 * field that is sent twice or contains a NUL is invalid.
 */
export async function readForm<Field extends string>(
  c: Context,
  fields: readonly Field[],
): Promise<Partial<Record<Field, string>>> {
  return fieldsOf(await readPairs(c), fields)
}

/** The named fields of a form that was read. Refuses as invalid: a field that is sent twice or contains a NUL. */
export function fieldsOf<Field extends string>(
  pairs: readonly FormPair[],
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const form: Partial<Record<Field, string>> = {}
  for (const [name, value] of pairs) {
    const field = fields.find((known) => known === name)
    if (field === undefined) continue
    if (form[field] !== undefined) throw invalid(field, 'sent twice')
    if (value.includes('\0')) throw invalid(field, 'with a NUL')
    form[field] = value
  }
  return form
}

/** The names and values of a form, in order. Refuses as `readText` does; escapes that are not UTF-8 are malformed. */
export async function readPairs(c: Context, most = LARGEST_BODY): Promise<FormPair[]> {
  return formPairs(await readText(c, 'application/x-www-form-urlencoded', { allowEmpty: true, most }))
}

/** The names and values of a form, in order. Refuses escapes that are not UTF-8 as malformed. */
export const formPairs = (text: string): FormPair[] => text.split('&').map(pairOf)

export type FormPair = [name: string, value: string]

function pairOf(pair: string): FormPair {
  const equals = pair.indexOf('=')
  return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
}

function decode(text: string): string {
  try {
    // A per cent sign without two hexadecimal digits stands for itself, as in browsers.
    return decodeURIComponent(text.replaceAll('+', ' ').replace(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch {
    throw new Refusal('malformed')
  }
}

const invalid = (path: string, message: string): Refusal => new Refusal('invalid', { errors: [{ path, message }] })
