import { inAppeal } from '../appeals/touch.ts'
import { after, floorHour, MINUTE } from '../core/clock.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { lastDailySettle } from '../count/grid.ts'
import { appealsToHash, claimDailyHash } from '../count/list-hash-store.ts'
import type { Deps } from '../deps.ts'
import { makeListHash } from './make-list-hash.ts'
import { HASH_PATIENCE, withPatience } from './with-patience.ts'

/** Milliseconds that the daily settle has before the lists are read. */
const SETTLE = MINUTE

/**
 * Makes the hash of each public list once a day, after the settle of 03:00 UTC: one process does it, and one that did not
 * bring it about leaves it to the next full hour. A failure does not stop the other lists: it is thrown at the end.
 */
export async function hashListsDue(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const daily = { since: lastDailySettle(after(now, -SETTLE)), hour: floorHour(now) }
  await oneByOne(await appealsToHash(deps.db, daily), async (id) => {
    if (!(await inAppeal(deps, id, ({ trx }) => claimDailyHash(trx, id, daily)))) return
    await makeListHash(deps, withPatience(await deps.snapshots.open(), HASH_PATIENCE), id)
  })
}
