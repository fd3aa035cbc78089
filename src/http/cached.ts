import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts'
import { commonHeaders, onionLocation, setComplete } from './security.ts'
import { SHOWN_ANYWHERE } from './sharing.ts'
import { holdsToken } from './token-paths.ts'

/**
 * A cached answer, made once and sent to many clients. No other answers are compressed: the compressed length of an
 * answer to a form or a token could reveal its content.
 */
export interface Cached {
  status: CachedStatus
  body: string | Uint8Array
  /** Bytes of `body`. */
  size: number
  /** Hash of `body`. The ETag is this hash, with the encoding as a suffix when compressed. */
  tag: string
  headers: Record<string, string>
  encoded: Partial<Record<Encoding, Encoded>>
}

/** 503: a page with the last known state, while the database is away. */
type CachedStatus = 200 | 503

interface Encoded {
  body: string | Uint8Array
  headers: Record<string, string>
  /** Headers of a 304. */
  unchanged: Record<string, string>
}

export type CacheDeps = Pick<Deps, 'config' | 'compress'>

/** Smallest body that is compressed, in bytes. Smaller bodies fit into one packet anyway. */
const LARGE = 1_000

/** Whether to compress: the body is large and not a PNG, which is compressed already. */
const isCompressible = ({ size, headers }: Cached): boolean => size >= LARGE && headers['Content-Type'] !== 'image/png'

/** Makes a cached answer with these headers, the common headers, and an ETag over the bytes of `body`. */
export function cache(
  { config }: CacheDeps,
  body: string | Uint8Array,
  headers: Record<string, string>,
  status: CachedStatus = 200,
): Cached {
  const tag = createHash('sha256').update(body).digest('hex').slice(0, 32)
  const size = Buffer.byteLength(body)
  const common = commonHeaders(config, headers['Content-Type'] ?? '')
  return {
    status,
    // A short text is sent in one write with the head; a long text is encoded here once, not for every answer.
    body: size < LARGE ? body : Buffer.from(body),
    size,
    tag,
    headers: { ...common, ...headers },
    encoded: {},
  }
}

/**
 * Sends a cached answer, compressed as the client accepts, or 304 when the client already has the body. Throws for an
 * address with a token: its answer is for one reader only.
 */
export function answerFrom(deps: CacheDeps, c: Context, cached: Cached): Response {
  if (holdsToken(c.req.path)) throw new Error('an address with a token must not be answered from a cache')
  const encoding = isCompressible(cached) ? acceptedEncoding(c.req.header('accept-encoding') ?? '') : 'identity'
  cached.encoded[encoding] ??= encode(deps, cached, encoding)
  const { body, headers, unchanged } = cached.encoded[encoding]
  setComplete(c)
  if (cached.status === 200 && isKnown(cached, encoding, c.req.header('if-none-match')))
    return new Response(null, { status: 304, headers: unchanged })
  const onion = onionLocation(c, deps.config, headers['Content-Type'] ?? '')
  return new Response(body as Uint8Array<ArrayBuffer>, {
    status: cached.status,
    headers: onion ? { ...headers, ...onion } : headers,
  })
}

/** Headers that a 304 repeats (RFC 9110, 15.4.5), and headers that let other sites show or read the answer. */
const REPEATED = ['ETag', 'Cache-Control', 'Vary', 'Access-Control-Allow-Origin', 'Access-Control-Expose-Headers']
const isRepeated = (name: string, value: string): boolean => REPEATED.includes(name) || SHOWN_ANYWHERE[name] === value

function encode({ compress }: CacheDeps, cached: Cached, encoding: Encoding): Encoded {
  const { tag } = cached
  const body = encoding === 'identity' ? cached.body : compress[encoding](Buffer.from(cached.body))
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`
  const vary = [cached.headers.Vary, isCompressible(cached) && 'Accept-Encoding'].filter(Boolean)
  const headers: Record<string, string> = {
    ...cached.headers,
    ...(vary.length > 0 && { Vary: vary.join(', ') }),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    ETag: etag,
  }
  const repeated = Object.entries(headers).filter(([name, value]) => isRepeated(name, value))
  return { body, headers, unchanged: Object.fromEntries(repeated) }
}

/** Whether If-None-Match lists the tag, weak or strong, of the body in this encoding (RFC 9110, 13.1.2). */
function isKnown(cached: Cached, encoding: Encoding, header: string | undefined): boolean {
  if (header === undefined) return false
  if (header === '*') return true
  const hasOneBody = !isCompressible(cached)
  return header.split(',').some((listed) => {
    const [, tag, suffix = encoding] = TAG.exec(listed) ?? []
    // Compressing proxies strip our suffix, so a tag without suffix matches. They also add suffixes of their own, so
    // any suffix matches a body that we never compress.
    return tag === cached.tag && (suffix === encoding || hasOneBody)
  })
}

const TAG = /^ *(?:W\/)?"([0-9a-f]+)(?:-(br|gzip))?" *$/
