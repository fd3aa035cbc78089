import type { Pool } from 'pg'
import { only } from '../core/only.ts'
import { retryDeadlocks } from '../db/database.ts'
import type { Batcher, HotStatement } from '../deps.ts'

/** A Batcher that runs each statement at once and alone, as a named statement: each connection prepares it once. */
export const directBatcher = (pool: Pool): Batcher => ({
  // The statement is a transaction of its own: after a deadlock nothing is stored, and it can run again.
  run: (statement, item) => retryDeadlocks(() => runOnce(pool, statement, item)),
})

async function runOnce<Item, Result>(
  pool: Pool,
  { query, results }: HotStatement<Item, Result>,
  item: Item,
): Promise<Result> {
  // pool.query would discard the connection after any error, even a violated constraint: its prepared statements would
  // be lost, and the embedded database has no second connection.
  const client = await pool.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(query([item]))
    return only(results(rows, 1))
  } finally {
    client.release()
  }
}
