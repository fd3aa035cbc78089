import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Db } from '../../src/db/database.ts'
import type { Schema } from '../../src/db/schema.ts'

/**
 * A view of the database as a process has it that is killed right after its nth statement: the connection ends there,
 * and no later statement is sent. `died()` tells whether it came that far.
 */
export function dieAfter(pool: Pool, nth: number): { db: Db; died(): boolean } {
  let sent = 0
  const isDead = () => sent >= nth
  const killed = () => Object.assign(new Error('the process was killed'), { code: 'XX000' })

  function mortal(client: PoolClient) {
    return {
      async query(text: string, values: unknown[]) {
        if (isDead()) throw killed()
        const result = await client.query(text, values)
        sent++
        if (isDead()) throw killed()
        return result
      },
      release: () => client.release(isDead()),
    }
  }
  const dying = {
    connect: async () => {
      if (isDead()) throw killed()
      return mortal(await pool.connect())
    },
    end: async () => undefined,
  }
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: dying as never }) }), died: isDead }
}
