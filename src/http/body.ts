import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'

/** The most that a body may hold, in bytes. */
export const LARGEST_BODY = 16 * 1024

/**
 * The body as text. Refuses another content type or charset than `type` in UTF-8, and compressed bodies (wrong_type);
 * more than 16 KB, announced or not (too_large); bytes that are no UTF-8, and a body that breaks off (malformed).
 * With `orNothing` an empty body without a content type is an empty text.
 */
export async function readText(c: Context, type: string, { orNothing = false } = {}): Promise<string> {
  const given = c.req.header('content-type')
  const isUntyped = orNothing && given === undefined
  if (!isUntyped && !isOfType(given, type)) throw new Refusal('wrong_type')
  const encoding = c.req.header('content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity') throw new Refusal('wrong_type')
  if (Number(c.req.header('content-length') ?? 0) > LARGEST_BODY) throw new Refusal('too_large')
  const bytes = await readBytes(c.req.raw.body)
  if (isUntyped && bytes.length > 0) throw new Refusal('wrong_type')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('malformed')
  }
}

function isOfType(header: string | undefined, type: string): boolean {
  const [essence = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  return essence === type && parameters.every((parameter) => /^(?!charset\s*=)|^charset="?utf-?8"?$/.test(parameter))
}

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (!body) return new Uint8Array()
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refusal('malformed')
    })
    if (done) return Buffer.concat(chunks)
    size += value.length
    if (size > LARGEST_BODY) {
      // Not waited for: the answer must not depend on a sender that never ends.
      reader.cancel().catch(() => undefined)
      throw new Refusal('too_large')
    }
    chunks.push(value)
  }
}
