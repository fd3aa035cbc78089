import { dayOf, daysBefore } from '../../core/clock.ts'
import type { Deps } from '../../deps.ts'
import { givenUpByDay } from '../../outbox/refused-days-store.ts'

/** Letters given up on one day of the whole installation from which on staff hear of it: some always are. */
const MANY_LETTERS = 10
/** Days after which it does not matter any more since when. */
const LONGEST_RUN = 30

/**
 * Letters that mail companies refuse now: many were given up today or yesterday. `since`: the first day in a row; `n`: how
 * many since then. Null: no more than always.
 */
export async function lettersRefused({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): Promise<{ n: number; since: string } | null> {
  const now = clock.now()
  const days = await givenUpByDay(db, { from: daysBefore(now, LONGEST_RUN), to: dayOf(now) })
  const bad = new Map(days.filter(({ letters }) => letters >= MANY_LETTERS).map(({ day, letters }) => [day, letters]))
  let at = bad.has(dayOf(now)) ? 0 : 1
  let n = 0
  let since: string | null = null
  for (; bad.has(daysBefore(now, at)); at++) {
    since = daysBefore(now, at)
    n += bad.get(since) ?? 0
  }
  return since === null ? null : { n, since }
}
