import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Log } from '../deps.ts'
import { lockFolder } from './folder-lock.ts'
import { openPglite } from './pglite.ts'
import type { OpenDatabase } from './pool.ts'
import { openPostgres } from './postgres.ts'

/**
 * Opens the database of the settings. The embedded database is first locked for this process; another process that is
 * refused reads `role` in the lock. PostgreSQL is connected to only by the first query.
 */
export async function openDatabase(config: Config, role: string, log: Log): Promise<OpenDatabase> {
  if (config.database.kind === 'postgres')
    return openPostgres(config.database.url, (code) => log.warn('database.connection_lost', { code }), config.database)
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const release = await lockFolder(config.dataDir, role)
  try {
    const opened = await openPglite(join(config.dataDir, 'db'))
    const close = () => opened.close().finally(release)
    return { ...opened, close }
  } catch (error) {
    release()
    throw error
  }
}
