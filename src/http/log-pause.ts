import type { Refusal } from '../core/errors.ts'
import { codeOf } from '../db/database.ts'
import { troubleOf } from '../db/trouble.ts'
import type { Log, Writes } from '../deps.ts'

/**
 * Logs the cause of a 503, which the reader does not see, and lets the health check know of a write that was refused.
 * `error` was thrown, `refusal` is the answer.
 */
export function logPause(
  { log, writes }: { log: Log; writes: Pick<Writes, 'met'> },
  error: unknown,
  refusal: Refusal,
): void {
  // A lack of free streams is not a fault, and would be logged for every visitor.
  if (refusal.kind !== 'unavailable' || refusal.reason === 'streams') return
  writes.met(error)
  if (refusal === error) log.warn('paused', { reason: refusal.reason, code: codeOf(refusal.cause) })
  else log.warn(troubleOf(error) === 'away' ? 'database.away' : 'database.cannot_write', { code: codeOf(error) })
}
