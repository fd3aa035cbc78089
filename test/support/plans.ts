import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Db } from '../../src/db/database.ts'
import type { Schema } from '../../src/db/schema.ts'

interface Sent {
  text: string
  values: unknown[]
}

/** A view of the database that remembers each statement, so that its plan can be asked for afterwards. */
export function rememberStatements(pool: Pool): { db: Db; sent: Sent[] } {
  const sent: Sent[] = []
  const connect = async () => {
    const client = await pool.connect()
    return {
      query: (text: string, values: unknown[]) => {
        sent.push({ text, values })
        return client.query(text, values)
      },
      release: () => client.release(),
    }
  }
  const watched = new Proxy(pool, {
    get: (target, key) => (key === 'connect' ? connect : Reflect.get(target, key)),
  })
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: watched }) }), sent }
}

/** The database's plan for a statement, as text. */
export async function planOf(pool: Pool, { text, values }: Sent): Promise<string> {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, values)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
