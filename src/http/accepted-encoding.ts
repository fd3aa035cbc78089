import { parseAccept } from 'hono/utils/accept'
import { memoised } from '../core/memoised.ts'

export type Encoding = 'identity' | 'br' | 'gzip'

/** From the smallest on. */
const OURS = ['br', 'gzip'] as const

/** What a client takes (RFC 9110, 12.5.3) and likes best of ours; of two that it likes as much, the smaller. */
export const acceptedEncoding = memoised((header): Encoding => {
  const weights = new Map(parseAccept(header.toLowerCase()).map(({ type, q }) => [type, q]))
  const weightOf = (encoding: string): number => weights.get(encoding) ?? weights.get('*') ?? 0
  const [best] = OURS.filter((encoding) => weightOf(encoding) > 0).sort((a, b) => weightOf(b) - weightOf(a))
  return best ?? 'identity'
})
