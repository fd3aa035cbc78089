import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import { isLocale, type Locale } from '../locale/locale.ts'
import { readText } from './body.ts'
import { fieldErrors, type Issue } from './field-errors.ts'
import { localeOf } from './frame.ts'

/** A zod schema, or an object that parses like one. */
export interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } }
}

/**
 * The JSON body (RFC 8259), parsed by `schema`. Refuses as `readText` does; broken JSON is malformed; a NUL, a lone
 * surrogate, or a value against the schema is invalid, with an error for each field (an unknown field by its own name).
 * Messages are in the body's `locale`, else in the reader's language. Of two fields with one name the last counts.
 */
export async function readJson<T>(c: Context, schema: Parser<T>): Promise<T> {
  const json = parse(await readText(c, 'application/json'))
  const invalid = (issues: readonly Issue[]): Refusal =>
    new Refusal('invalid', { errors: fieldErrors(issues, localeIn(json) ?? localeOf(c)) })
  const unstorable = findUnstorable(json)
  if (unstorable) throw invalid([unstorable])
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw invalid(parsed.error.issues)
  return parsed.data
}

function localeIn(json: unknown): Locale | undefined {
  const locale = typeof json === 'object' && json !== null && 'locale' in json ? json.locale : undefined
  return isLocale(locale) ? locale : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('malformed')
  }
}

/** Finds a text or a field name that PostgreSQL cannot store. Uses a list, not recursion: nesting can be 8,000 deep. */
function findUnstorable(json: unknown): Issue | undefined {
  const waiting: { value: unknown; path: string[] }[] = [{ value: json, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && !isStorable(value)) return unstorable(path)
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) return unstorable(path)
      // Paths end after three steps: longer paths help nobody, and copying them would take quadratic time.
      waiting.push({ value: inner, path: path.length < 3 ? [...path, key] : path })
    }
  }
  return undefined
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const unstorable = (path: string[]): Issue => ({
  code: 'custom',
  path,
  message: 'sign.error.characters',
  input: undefined,
})
