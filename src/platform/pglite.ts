import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { type OpenDatabase, openPool } from './pool.ts'

/** The embedded database, and itself for what only it can do. */
export interface Embedded extends OpenDatabase {
  pglite: PGlite
}

/**
 * Opens PGlite (PostgreSQL in WebAssembly) in a folder, made when absent, or in memory when there is none. It has one
 * connection; whoever waits for it longer than five seconds gets an error instead of a hang. The caller holds the
 * folder's lock: PGlite has none, and two processes would lose each other's rows.
 */
export async function openPglite(dataDir: string | undefined, options: PGliteOptions = {}): Promise<Embedded> {
  const pglite = await PGlite.create({ ...options, ...(dataDir === undefined ? {} : { dataDir }) })
  const opened = openPool(
    // The connection is the database itself: it is never idle for too long, and never a second one.
    { ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0 },
    () => undefined,
  )
  const close = async () => {
    await opened.close()
    await pglite.close()
  }
  return { ...opened, pglite, close }
}
