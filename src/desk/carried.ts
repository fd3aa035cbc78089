import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import { LARGEST_BODY, readText } from '../http/body.ts'
import { formPairs } from '../http/form-body.ts'

/** A field that was typed, by name and value. */
export type TypedField = [name: string, value: string]

/** Stands in the form of the second factor, beside `code` and `recovery`; the page's own fields have a prefix there. */
export const STEP_UP_MARK = 'step_up'
const PREFIX = 'typed.'

/** The hidden fields that carry a form through the form of the second factor. */
export const carriedFields = (typed: readonly TypedField[]): TypedField[] => [
  [STEP_UP_MARK, '1'],
  ...typed.map(([name, value]): TypedField => [PREFIX + name, value]),
]

export interface Sent {
  /** The fields of the page itself. */
  typed: TypedField[]
  /** The second factor, when the form came by way of the step-up form. */
  factor?: { code?: string | undefined; recovery?: string | undefined }
  /** The step-up form is to be shown in another language, and nothing is to be done. */
  changesLanguage?: true
}

/**
 * Reads a form that needs a step-up, and puts the page's own fields back for its handler to read. Refuses as `readForm`
 * does.
 */
export async function readCarried(c: Context): Promise<Sent> {
  // Prefixes make a form that was carried larger.
  const text = await readText(c, FORM, { allowEmpty: true, most: 2 * LARGEST_BODY })
  const pairs = text === '' ? [] : formPairs(text)
  const isCarried = pairs.some(([name]) => name === STEP_UP_MARK)
  const typed = isCarried ? pairs.flatMap(withoutPrefix) : pairs
  const body = new URLSearchParams(typed).toString()
  if (Buffer.byteLength(isCarried ? body : text) > LARGEST_BODY) throw new Refusal('too_large')
  putBack(c, body)
  const given = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1]
  if (!isCarried) return { typed }
  if (given('language') !== undefined) return { typed, changesLanguage: true }
  return { typed, factor: { code: given('code'), recovery: given('recovery') } }
}

const FORM = 'application/x-www-form-urlencoded'

const withoutPrefix = ([name, value]: TypedField): TypedField[] =>
  name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : []

function putBack(c: Context, body: string): void {
  const headers = new Headers(c.req.raw.headers)
  headers.set('Content-Type', FORM)
  headers.delete('Content-Length')
  c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body })
}
