import { recallAppeal } from '../../src/appeals/recall.ts'
import { DAY, HOUR, SECOND } from '../../src/core/clock.ts'
import { lastDailySettle } from '../../src/count/grid.ts'
import type { PublicNumbers } from '../../src/count/series/numbers.ts'
import { findNumbers } from '../../src/count/series/numbers-store.ts'
import { publicNumbers } from '../../src/count/series/public-numbers.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import type { TestDeps } from './deps.ts'

/** The published numbers of an appeal. */
export async function numbersOf(deps: TestDeps, slug: string): Promise<PublicNumbers> {
  const recalled = await recallAppeal(deps, slug)
  const found = recalled && (await findNumbers(deps.db, recalled.appeal.id))
  if (!found) throw new Error(`no numbers of ${slug}`)
  return publicNumbers(recalled.appeal, found)
}

/** Moves the clock to just after the next daily settle, and settles. */
export async function settleDaily(deps: TestDeps, { days = 1 } = {}): Promise<void> {
  deps.clock.set(new Date(lastDailySettle(deps.clock.now()).getTime() + days * DAY + 5 * SECOND))
  await settleDue(deps)
}

/** Moves the clock to just after the next full hour, and settles. */
export async function settleHourly(deps: TestDeps): Promise<void> {
  deps.clock.set(new Date(Math.floor(deps.clock.now().getTime() / HOUR) * HOUR + HOUR + 5 * SECOND))
  await settleDue(deps)
}
