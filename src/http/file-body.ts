import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import { LARGEST_BODY, readBytes } from './body.ts'

/**
 * The one file of a form sent as `multipart/form-data`; null when none was chosen. Refuses as wrong_type another body, as
 * too_large a file over `most` bytes, as malformed a broken form, and as invalid several files, or a text in their place.
 */
export async function readFile(c: Context, field: string, most: number): Promise<Uint8Array | null> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Refusal('wrong_type')
  // The form's borders and its other fields stand around the file.
  const bytes = await readBytes(c, most + LARGEST_BODY)
  const [file, ...others] = await partsOf(bytes, type, field)
  if (others.length > 0) throw invalid(field, 'sent twice')
  if (file === undefined) return null
  if (typeof file === 'string') throw invalid(field, 'no file')
  if (file.size > most) throw new Refusal('too_large')
  // A browser sends an empty file without a name where none was chosen.
  return file.size === 0 && file.name === '' ? null : new Uint8Array(await file.arrayBuffer())
}

async function partsOf(bytes: Uint8Array, type: string, field: string): Promise<(File | string)[]> {
  try {
    const form = await new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': type } }).formData()
    return form.getAll(field)
  } catch {
    throw new Refusal('malformed')
  }
}

const invalid = (path: string, message: string): Refusal => new Refusal('invalid', { errors: [{ path, message }] })
