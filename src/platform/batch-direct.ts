import type { Pool } from 'pg'
import { retryDeadlocks } from '../db/database.ts'
import type { Batcher, HotStatement } from '../deps.ts'

/** A Batcher that runs each statement at once, on its own, as a named statement: prepared once a connection. */
export const directBatcher = (pool: Pool): Batcher => ({
  // A statement is a transaction of its own, so one that was ended for a deadlock has done nothing.
  run: (statement, item) => retryDeadlocks(() => runOnce(pool, statement, item)),
})

async function runOnce<Item, Result>(
  pool: Pool,
  { name, text, values, result }: HotStatement<Item, Result>,
  item: Item,
): Promise<Result> {
  // Not pool.query, which throws the connection away after any error: after a mere violation of a constraint the
  // prepared statements would be lost, and the embedded database has no second connection to give.
  const client = await pool.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>({ name, text, values: values(item) })
    return result(rows)
  } finally {
    client.release()
  }
}
