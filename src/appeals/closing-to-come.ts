import { Refusal } from '../core/errors.ts'

/** Refuses (`conflict`) a planned closing that has passed: an open appeal would end at once, for good. */
export function demandClosingToCome(slug: string, closesAt: Date | null, now: Date): void {
  if (closesAt && closesAt <= now)
    throw new Refusal('conflict', { reason: 'closing_passed', params: { slug, at: closesAt.toISOString() } })
}
