import type { Pool } from 'pg'
import type { Batcher, HotStatement } from '../deps.ts'

/** A Batcher that runs each statement at once, on its own, as a named statement: prepared once a connection. */
export function directBatcher(pool: Pool): Batcher {
  return {
    async run<Item, Result>(statement: HotStatement<Item, Result>, item: Item): Promise<Result> {
      const { name, text } = statement
      // Not pool.query, which throws the connection away after any error: after a mere violation of a constraint the
      // prepared statements would be lost, and the embedded database has no second connection to give.
      const client = await pool.connect()
      try {
        const { rows } = await client.query<Record<string, unknown>>({ name, text, values: statement.values(item) })
        return statement.result(rows)
      } finally {
        client.release()
      }
    },
  }
}
