import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts'
import { commonHeaders, onionLocation, setComplete } from './security.ts'
import { SHOWN_ANYWHERE } from './sharing.ts'

/**
 * An answer that is made once and given to many. Only these are compressed: of what answers a form, or opens by a token,
 * the length after compression could tell what is in it.
 */
export interface Cached {
  status: CachedStatus
  body: string | Uint8Array
  /** In bytes. */
  size: number
  /** Of the body. Those of the compressed ones follow from it. */
  tag: string
  headers: Record<string, string>
  encoded: Partial<Record<Encoding, Encoded>>
}

/** 503: a page that says what was last known. */
type CachedStatus = 200 | 503

interface Encoded {
  body: string | Uint8Array
  headers: Record<string, string>
  /** Of a 304. */
  unchanged: Record<string, string>
}

export type CacheDeps = Pick<Deps, 'config' | 'compress'>

/** In bytes. What is smaller leaves in one packet in any case. */
const LARGE = 1_000

/** A PNG is compressed already. */
const isCompressible = ({ size, headers }: Cached): boolean => size >= LARGE && headers['Content-Type'] !== 'image/png'

/** Makes an answer to keep: with these headers and all that every answer has, with an ETag over its bytes. */
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
    // A short text is written together with the head; a long one would be encoded anew for every answer.
    body: size < LARGE ? body : Buffer.from(body),
    size,
    tag,
    headers: { ...common, ...headers },
    encoded: {},
  }
}

/** Gives a cached answer: compressed as the client can read it, and as 304 to one that has it already. */
export function answerFrom(deps: CacheDeps, c: Context, cached: Cached): Response {
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

/** What a 304 repeats (RFC 9110, 15.4.5), beside what lets pages elsewhere show or read it. */
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

/** Whether one of the listed tags, weak or not, is that of the body in this encoding (RFC 9110, 13.1.2). */
function isKnown(cached: Cached, encoding: Encoding, header: string | undefined): boolean {
  if (header === undefined) return false
  if (header === '*') return true
  const hasOneBody = !isCompressible(cached)
  return header.split(',').some((one) => {
    const [, of, suffix = encoding] = TAG.exec(one) ?? []
    // Without one, too: a proxy that compresses takes it for its own, and off. Where none is ours, it put it there.
    return of === cached.tag && (suffix === encoding || hasOneBody)
  })
}

const TAG = /^ *(?:W\/)?"([0-9a-f]+)(?:-(br|gzip))?" *$/

/** Answers by name, each cached for as long as it would be made of the very same things. */
export class CachedAnswers {
  readonly #answers = new Map<string, { of: readonly unknown[]; cached: Cached }>()

  get(name: string, of: readonly unknown[], make: () => Cached): Cached {
    const known = this.#answers.get(name)
    if (known && known.of.length === of.length && known.of.every((one, i) => one === of[i])) return known.cached
    const cached = make()
    this.#answers.set(name, { of, cached })
    return cached
  }
}
