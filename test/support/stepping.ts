import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Db } from '../../src/db/database.ts'
import type { Schema } from '../../src/db/schema.ts'

export interface Stepping {
  /** The same database; the first connection that sends a matching statement stops after it. */
  db: Db
  /** Resolves when a connection has stopped, with its transaction open. */
  reached: Promise<void>
  /** Lets the stopped connection go on; later statements do not stop. */
  release(): void
}

/** A view of the database that holds a transaction open right after the first matching statement. */
export function stopAfter(pool: Pool, statement: RegExp): Stepping {
  const arrived = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  let stopped = false
  const stepping = {
    connect: async () => steppingClient(await pool.connect()),
    end: async () => undefined,
  }

  function steppingClient(client: PoolClient) {
    return {
      async query(text: string, values: unknown[]) {
        const result = await client.query(text, values)
        if (!stopped && statement.test(text)) {
          stopped = true
          arrived.resolve()
          await released.promise
        }
        return result
      },
      release: () => client.release(),
    }
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: stepping as never }) })
  return { db, reached: arrived.promise, release: released.resolve }
}

/** Resolves when `work` has ended, or when a backend of this database waits for a lock. */
export async function endedOrBlocked(pool: Pool, work: Promise<unknown>): Promise<'ended' | 'blocked'> {
  let ended = false
  const watch = work.then(
    () => {
      ended = true
    },
    () => {
      ended = true
    },
  )
  for (;;) {
    const { rows } = await pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (ended) return 'ended'
    if (rows.length > 0) return 'blocked'
    await Promise.race([watch, new Promise((turn) => setImmediate(turn))])
  }
}
