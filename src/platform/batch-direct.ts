import type { Pool, QueryConfig } from 'pg'
import { only } from '../core/only.ts'
import { retryDeadlocks } from '../db/database.ts'
import type { Batcher } from '../deps.ts'

/**
 * A Batcher that runs each statement at once and alone, as a named statement: each connection prepares it once. A pooler
 * gives each transaction another connection, where a name is unknown or another client's: `pooled` statements have none.
 */
export const directBatcher = (pool: Pool, { pooled = false } = {}): Batcher => ({
  // The statement is a transaction of its own: after a deadlock nothing is stored, and it can run again.
  run: (statement, item) =>
    retryDeadlocks(async () => {
      const { name, text, values } = statement.query([item])
      const rows = await runOnce(pool, pooled ? { text, values } : { name, text, values })
      return only(statement.results(rows, 1))
    }),
})

async function runOnce(pool: Pool, query: QueryConfig): Promise<Record<string, unknown>[]> {
  // pool.query would discard the connection after any error, even a violated constraint: its prepared statements would
  // be lost, and the embedded database has no second connection.
  const client = await pool.connect()
  try {
    return (await client.query<Record<string, unknown>>(query)).rows
  } finally {
    client.release()
  }
}
