import type { Context } from 'hono'
import { isRefusal, Refusal } from '../core/errors.ts'
import { troubleOf } from '../db/trouble.ts'
import type { Deps } from '../deps.ts'
import { logPause } from './log-pause.ts'
import { setRefusalHeaders } from './problem.ts'

/** The reason to show a form again although no field is wrong: too many requests of one network, or a pause. */
export type Paused = { tooMany: true; paused: false; status: 429 } | { tooMany: false; paused: true; status: 503 }

/**
 * Says how a form is shown again, with everything typed, after an error that passes by itself: a refusal with too_many
 * or unavailable, or a database in trouble. Logs a pause, and sets Retry-After. Throws any other error again.
 */
export function paused(deps: Pick<Deps, 'log' | 'writes'>, c: Context, error: unknown): Paused {
  const refusal = troubleOf(error) ? new Refusal('unavailable') : error
  if (!isRefusal(refusal, 'too_many') && !isRefusal(refusal, 'unavailable')) throw error
  logPause(deps, error, refusal)
  setRefusalHeaders(c, refusal)
  return refusal.kind === 'too_many'
    ? { tooMany: true, paused: false, status: 429 }
    : { tooMany: false, paused: true, status: 503 }
}
