import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Db } from '../../src/db/database.ts'
import { codeOf } from '../../src/db/database.ts'
import type { Schema } from '../../src/db/schema.ts'

/** A view of the pool that counts deadlocks, which transactions try again without a word. */
export function watchDeadlocks(pool: Pool): { pool: Pool; db: Db; met(): number } {
  let met = 0
  const query = async (client: PoolClient, text: string, values: unknown[]) => {
    try {
      return await client.query(text, values)
    } catch (error) {
      if (codeOf(error) === '40P01') met++
      throw error
    }
  }
  const connect = async () => {
    const client = await pool.connect()
    return {
      query: (text: string, values: unknown[]) => query(client, text, values),
      release: () => client.release(),
    }
  }
  const watched = new Proxy(pool, {
    get: (target, key) =>
      key === 'connect' ? connect : key === 'end' ? async () => undefined : Reflect.get(target, key),
  })
  return { pool: watched, db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: watched }) }), met: () => met }
}
