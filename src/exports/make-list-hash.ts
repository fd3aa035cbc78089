import { createHash } from 'node:crypto'
import { inAppeal } from '../appeals/touch.ts'
import { dayOf } from '../core/clock.ts'
import { type ListHash, setListHash } from '../count/list-hash-store.ts'
import type { Snapshot } from '../deps/snapshots.ts'
import type { Deps } from '../deps.ts'
import { countLines } from './count-lines.ts'
import { sortedLines } from './public-list-store.ts'

/**
 * Makes the hash of an appeal's public list from a snapshot, closes that, and stores the hash with its rows and the day.
 * Nothing is stored of an appeal that was stopped meanwhile: the hash of a short list confirms a guessed name.
 */
export async function makeListHash(
  deps: Pick<Deps, 'db' | 'clock'>,
  snapshot: Snapshot,
  appealId: string,
): Promise<ListHash> {
  const made = { ...(await readHash(snapshot, appealId).finally(snapshot.close)), day: dayOf(deps.clock.now()) }
  // One short write, while nothing of the list is read: it waits for no lock that somebody wants of the snapshot.
  await inAppeal(deps, appealId, async ({ trx, locked }) => {
    if (locked?.stopped_at === null) await setListHash(trx, appealId, made)
  })
  return made
}

async function readHash(snapshot: Snapshot, appealId: string): Promise<Omit<ListHash, 'day'>> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const piece of snapshot.lines(sortedLines(snapshot.db, appealId))) {
    rows += countLines(piece)
    hash.update(piece)
  }
  return { rows, sha256: hash.digest('hex') }
}
