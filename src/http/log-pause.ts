import type { Refusal } from '../core/errors.ts'
import { codeOf } from '../db/database.ts'
import type { Log } from '../deps.ts'

/** Logs why a request was put off, since the reader is told nothing of it. `error` is what was thrown, `refusal` its answer. */
export function logPause(log: Log, error: unknown, refusal: Refusal): void {
  // A full house is not a fault, and its line would come with every visitor.
  if (refusal.kind !== 'unavailable' || refusal.reason === 'streams') return
  if (refusal !== error) log.warn('database.away', { code: codeOf(error) })
  else log.warn('paused', { reason: refusal.reason, code: codeOf(refusal.cause) })
}
