import { after, SECOND } from '../core/clock.ts'
import type { Mailer, Sent } from '../deps.ts'

/** The failure classes of the connection to the mail company or of our account: every other letter would fail too. */
const GENERAL_FAILURES = new Set(['connection', 'timeout', 'tls', 'auth', 'sender', 'quota', 'rate'])
const GENERAL_FAILURE_PAUSE = 15 * SECOND

const pausedUntil = new WeakMap<Mailer, Date>()

/** Whether this process has paused the mailer at `now`. */
export const isPaused = (mailer: Mailer, now: Date): boolean => now < (pausedUntil.get(mailer) ?? now)

/**
 * Pauses the mailer for as long as the mail company asks, or for 15 seconds when a whole call met a general failure.
 * Letters that were not tried yet stay due, and are sent as soon as the pause ends.
 */
export function pauseAfter(mailer: Mailer, outcomes: readonly Sent[], now: Date): void {
  const asked = Math.max(0, ...outcomes.map((sent) => (sent.is === 'later' ? (sent.retryAfter ?? 0) : 0)))
  const isGeneralFailure = outcomes.every((sent) => sent.is === 'later' && GENERAL_FAILURES.has(sent.class))
  const pause = asked > 0 ? asked * SECOND : isGeneralFailure && outcomes.length > 0 ? GENERAL_FAILURE_PAUSE : 0
  if (pause > 0) pausedUntil.set(mailer, after(now, pause))
}
