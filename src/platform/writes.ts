import { sql } from 'kysely'
import { type Clock, MINUTE } from '../core/clock.ts'
import { isRefusal } from '../core/errors.ts'
import { codeOf, type Db } from '../db/database.ts'
import { troubleOf } from '../db/trouble.ts'
import type { KeyStore, Writes } from '../deps.ts'

/** Watches the writes of this process to the database and the key store. */
export function watchWrites(deps: { db: Db; keys: KeyStore; clock: Clock }): Writes {
  let refusedAt = Number.NEGATIVE_INFINITY
  return {
    met(error) {
      if (isWriteRefused(error)) refusedAt = deps.clock.now().getTime()
    },
    areRefused() {
      const age = deps.clock.now().getTime() - refusedAt
      // A time in the future (clock set back) counts as over.
      return age >= 0 && age < MINUTE
    },
    async attempt() {
      await attemptIn(deps.db)
      await deps.keys.attempt()
    },
  }
}

/** A database that is away is not meant: it takes no reads either, and the health check sees that by itself. */
function isWriteRefused(error: unknown): boolean {
  if (isRefusal(error, 'unavailable')) return error.reason === 'keys' && codeOf(error.cause) !== undefined
  const trouble = troubleOf(error)
  return trouble !== undefined && trouble !== 'away'
}

/** Changes a row to what it is. That alone succeeds on a full disk, so that a file of 300 kB is written first. */
const attemptIn = (db: Db): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`set local work_mem = '64kB'`.execute(trx)
    await sql`
      with spilt as materialized (select repeat('x', 1000) from generate_series(1, 300))
      select count(*) from spilt`.execute(trx)
    await sql`update clock_watch set doubt = doubt`.execute(trx)
  })
