import type { Refusal } from '../core/errors.ts'
import { codeOf } from '../db/database.ts'
import type { Log } from '../deps.ts'

/** Logs the cause of a 503, which the reader does not see. `error` was thrown, `refusal` is the answer. */
export function logPause(log: Log, error: unknown, refusal: Refusal): void {
  // A lack of free streams is not a fault, and would be logged for every visitor.
  if (refusal.kind !== 'unavailable' || refusal.reason === 'streams') return
  if (refusal !== error) log.warn('database.away', { code: codeOf(error) })
  else log.warn('paused', { reason: refusal.reason, code: codeOf(refusal.cause) })
}
