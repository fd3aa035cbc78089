import { parseAccept } from 'hono/utils/accept'
import { memoised } from '../core/memoised.ts'

export type Encoding = 'identity' | 'br' | 'gzip'

/** Our encodings, the smallest result first. */
const OURS = ['br', 'gzip'] as const

/** The client's preferred encoding of ours (RFC 9110, 12.5.3); brotli when both have the same weight. */
export const acceptedEncoding = memoised((header): Encoding => {
  const weights = new Map(parseAccept(header.toLowerCase()).map(({ type, q }) => [type, q]))
  const weightOf = (encoding: string): number => weights.get(encoding) ?? weights.get('*') ?? 0
  const [best] = OURS.filter((encoding) => weightOf(encoding) > 0).sort((a, b) => weightOf(b) - weightOf(a))
  return best ?? 'identity'
})
