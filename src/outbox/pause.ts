import { after, SECOND } from '../core/clock.ts'
import type { Mailer, Sent } from '../deps.ts'
import { LONGEST_WAIT } from './durations.ts'

/** The failure classes of the connection to the mail company or of our account: every other letter would fail too. */
const GENERAL_FAILURES = new Set(['connection', 'timeout', 'tls', 'auth', 'sender', 'quota', 'rate'])
const GENERAL_FAILURE_PAUSE = 15 * SECOND

const pauses = new WeakMap<Mailer, { from: Date; until: Date }>()

/** Whether this process has paused the mailer at `now`. A pause that is still to come (clock set back) is over. */
export function isPaused(mailer: Mailer, now: Date): boolean {
  const pause = pauses.get(mailer)
  return pause !== undefined && pause.from <= now && now < pause.until
}

/**
 * Pauses the mailer for as long as the mail company asks, at most an hour, or for 15 seconds when a whole call met a
 * general failure. Letters that were not tried yet stay due, and are sent as soon as the pause ends.
 */
export function pauseAfter(mailer: Mailer, outcomes: readonly Sent[], now: Date): void {
  const asked = Math.max(0, ...outcomes.map((sent) => (sent.is === 'later' ? (sent.retryAfter ?? 0) : 0)))
  const isGeneralFailure = outcomes.every((sent) => sent.is === 'later' && GENERAL_FAILURES.has(sent.class))
  const ownPause = isGeneralFailure && outcomes.length > 0 ? GENERAL_FAILURE_PAUSE : 0
  const pause = asked > 0 ? Math.min(asked * SECOND, LONGEST_WAIT) : ownPause
  if (pause > 0) pauses.set(mailer, { from: now, until: after(now, pause) })
}
