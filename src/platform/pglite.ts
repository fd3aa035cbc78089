import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { type OpenDatabase, openPool } from './pool.ts'

/** The embedded database, and PGlite itself for calls that PostgreSQL does not have. */
export interface Embedded extends OpenDatabase {
  pglite: PGlite
}

/**
 * Opens PGlite (PostgreSQL in WebAssembly) in the folder `dataDir`, made when absent; undefined: in memory. It has one
 * connection; a caller that waits for it longer than five seconds gets an error instead of a hang. The caller must hold
 * the folder's lock: PGlite has none, and two processes would lose each other's rows.
 */
export async function openPglite(dataDir: string | undefined, options: PGliteOptions = {}): Promise<Embedded> {
  const pglite = await PGlite.create({ ...options, ...(dataDir === undefined ? {} : { dataDir }) })
  const opened = openPool(
    // The one connection is the database itself: it must not be closed as idle, and cannot be opened twice.
    { ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0 },
    () => undefined,
  )
  const close = async () => {
    await opened.close()
    await pglite.close()
  }
  return { ...opened, pglite, close }
}
