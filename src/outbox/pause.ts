import { after, SECOND } from '../core/clock.ts'
import type { Mailer, Sent } from '../deps.ts'

/** What is wrong with the way to the company, or with our account there, and would meet every other letter too. */
const TROUBLE = new Set(['connection', 'timeout', 'tls', 'auth', 'sender', 'quota', 'rate'])
const TROUBLE_PAUSE = 15 * SECOND

const pausedUntil = new WeakMap<Mailer, Date>()

/** Whether this process leaves the mailer alone at that moment. */
export const isPaused = (mailer: Mailer, now: Date): boolean => now < (pausedUntil.get(mailer) ?? now)

/**
 * Pauses the mailer for as long as the company asks, or for a moment when a whole call came to nothing because of the
 * company: what nobody has tried yet keeps its place then, and leaves at once when the trouble is over.
 */
export function pauseAfter(mailer: Mailer, outcomes: readonly Sent[], now: Date): void {
  const asked = Math.max(0, ...outcomes.map((sent) => (sent.is === 'later' ? (sent.retryAfter ?? 0) : 0)))
  const isTrouble = outcomes.every((sent) => sent.is === 'later' && TROUBLE.has(sent.class))
  const pause = asked > 0 ? asked * SECOND : isTrouble && outcomes.length > 0 ? TROUBLE_PAUSE : 0
  if (pause > 0) pausedUntil.set(mailer, after(now, pause))
}
