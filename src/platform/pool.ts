import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'

/** An open database: Kysely for the rooms, the pool below it for hot statements and migrations. */
export interface OpenDatabase {
  db: Db
  pool: pg.Pool
  /** Waits for the queries under way. */
  close(): Promise<void>
}

const { DATE, INT8 } = pg.types.builtins

/**
 * How values come out of both databases: `date` as `YYYY-MM-DD`, since a day of ours has no time zone; `bigint` as a
 * number, since ours stay far below 2^53; everything else as pg does it.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === DATE) return (text: string | Buffer) => String(text)
    if (oid === INT8) return (text: string | Buffer) => Number(String(text))
    return pg.types.getTypeParser(oid, format)
  },
}

/** A pool with our parsers. `failed` hears, by SQLSTATE or errno, of connections that break while nobody uses them. */
export function openPool(config: pg.PoolConfig, failed: (code: string) => void): OpenDatabase {
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, ...config, types })
  const report = (error: Error & { code?: string }) => failed(error.code ?? error.name)
  pool.on('error', report)
  // A connection that dies inside a transaction emits on the client: unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', report))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    // Kysely ends only a pool that it has used.
    if (!pool.ending) await pool.end()
  }
  return { db, pool, close }
}
