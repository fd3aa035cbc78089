import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'

/** An open database: Kysely for the rooms, and Kysely's pool for hot statements and migrations. */
export interface OpenDatabase {
  db: Db
  pool: pg.Pool
  /** Waits for the queries under way. */
  close(): Promise<void>
}

const { DATE, INT8 } = pg.types.builtins

/**
 * Parsers for values of both databases: `date` gives `YYYY-MM-DD`, since our days have no time zone; `bigint` gives a
 * number, since ours stay far below 2^53; every other type is parsed as pg does.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === DATE) return (text: string | Buffer) => String(text)
    if (oid === INT8) return (text: string | Buffer) => Number(String(text))
    return pg.types.getTypeParser(oid, format)
  },
}

/** A pool with our parsers. `failed` is called with the SQLSTATE or errno when a connection breaks between queries. */
export function openPool(config: pg.PoolConfig, failed: (code: string) => void): OpenDatabase {
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, ...config, types })
  const report = (error: Error & { code?: string }) => failed(error.code ?? error.name)
  pool.on('error', report)
  // A connection that dies inside a transaction emits `error` on the client: without a listener the process would end.
  pool.on('connect', (client) => client.on('error', report))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    // Kysely ends the pool only if it has used the pool.
    if (!pool.ending) await pool.end()
  }
  return { db, pool, close }
}
