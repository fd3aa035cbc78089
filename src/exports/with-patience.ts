import { SECOND } from '../core/clock.ts'
import { within } from '../core/within.ts'
import type { Snapshot } from '../deps/snapshots.ts'

/** Milliseconds without a piece of the hash. The first one comes when the database has sorted all lines. */
export const HASH_PATIENCE = 120 * SECOND

/** A snapshot whose lines throw when none come for so many milliseconds, since a snapshot itself has no timeouts. */
export const withPatience = (snapshot: Snapshot, milliseconds: number): Snapshot => ({
  ...snapshot,
  lines: (query) => inTime(snapshot.lines(query), milliseconds),
})

/** Leaves a piece that does not come to whoever closes the snapshot: to end its reading would be to wait for it. */
async function* inTime<T>(pieces: AsyncIterable<T>, milliseconds: number): AsyncGenerator<T, undefined> {
  const iterator = pieces[Symbol.asyncIterator]()
  for (;;) {
    const next = await within(milliseconds, iterator.next(), new Error('the database says nothing'))
    if (next.done) return
    yield next.value
  }
}
