import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'

/** Largest allowed body, in bytes. */
export const LARGEST_BODY = 16 * 1024

/**
 * The body as text. Refuses as wrong_type: another content type than `type` in UTF-8, or a compressed body; as
 * too_large: over `most` bytes, announced or not; as malformed: bytes that are not UTF-8, or a body that breaks off.
 * With `allowEmpty`, an empty body without a content type gives an empty text.
 */
export async function readText(
  c: Context,
  type: string,
  { allowEmpty = false, most = LARGEST_BODY } = {},
): Promise<string> {
  const given = c.req.header('content-type')
  const isUntyped = allowEmpty && given === undefined
  if (!isUntyped && !isOfType(given, type)) throw new Refusal('wrong_type')
  const bytes = await readBytes(c, most)
  if (isUntyped && bytes.length > 0) throw new Refusal('wrong_type')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('malformed')
  }
}

/** The bytes of a body of the content type, in whatever letters they are. Refuses as `readText` does. */
export async function readBytesOfType(c: Context, type: string, most: number): Promise<Uint8Array> {
  if (!isOfType(c.req.header('content-type'), type)) throw new Refusal('wrong_type')
  return readBytes(c, most)
}

/** The bytes of a body. Refuses a compressed one as wrong_type, over `most` bytes as too_large, a broken one as malformed. */
export async function readBytes(c: Context, most: number): Promise<Uint8Array> {
  const encoding = c.req.header('content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity') throw new Refusal('wrong_type')
  if (Number(c.req.header('content-length') ?? 0) > most) throw new Refusal('too_large')
  return readStream(c.req.raw.body, most)
}

function isOfType(header: string | undefined, type: string): boolean {
  const [essence = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  return essence === type && parameters.every((parameter) => /^(?!charset\s*=)|^charset="?utf-?8"?$/.test(parameter))
}

async function readStream(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> {
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
    if (size > most) {
      // The cancel is not awaited: a client that never stops sending must not delay the answer.
      reader.cancel().catch(() => undefined)
      throw new Refusal('too_large')
    }
    chunks.push(value)
  }
}
