import { join } from 'node:path'
import { type Config, ConfigError } from '../config.ts'
import { troubleOf } from '../db/trouble.ts'
import type { Log } from '../deps.ts'
import { beginFirstStart, endFirstStart, lookAtFolder, makeDataDir, RESTORE } from './embedded/folder.ts'
import { EmbeddedStopped, openPglite } from './embedded/pglite.ts'
import { errnoOf } from './errno.ts'
import { lockFolder } from './folder-lock.ts'
import type { OpenDatabase } from './pool.ts'
import { openPostgres } from './postgres.ts'

export interface OpenedDatabase extends OpenDatabase {
  /** To be called once a database that was new has its tables: until then it may be made anew. */
  made(): Promise<void>
}

/**
 * Opens the database of the settings. The embedded database is first locked for this process; another process that is
 * refused reads `role` in the lock. `stopped` gets the line for the operator when it stops by itself, after which the
 * process can only end. PostgreSQL is connected to only by the first query.
 */
export async function openDatabase(
  config: Config,
  { role, log, stopped }: { role: string; log: Log; stopped: (line: string) => void },
): Promise<OpenedDatabase> {
  if (config.database.kind === 'postgres') {
    const opened = openPostgres(
      config.database.url,
      (code) => log.warn('database.connection_lost', { code }),
      config.database,
    )
    return { ...opened, made: async () => undefined }
  }
  const { dataDir } = config
  await makeDataDir(dataDir)
  const release = await lockFolder(dataDir, role).catch((error) => {
    if (troubleOf(error) === 'disk-full') throw new ConfigError(full(dataDir))
    const code = errnoOf(error)
    throw code ? new ConfigError(`cannot use ${dataDir} (${code}): check that it may be written`) : error
  })
  try {
    const isNew = (await lookAtFolder(config)) !== 'there'
    if (isNew) await beginFirstStart(dataDir)
    const opened = await openPglite(join(dataDir, 'db'), {}, (why) =>
      stopped(
        `the embedded database has stopped: ${lineOf(why, dataDir, (words) => `${words}: look at its disk, then start again`)}`,
      ),
    ).catch((error) => {
      throw new ConfigError(
        lineOf(
          error,
          dataDir,
          (words) => `the database in ${dataDir} does not open, ${words}: ${isNew ? NEW : RESTORE}`,
        ),
      )
    })
    const close = () => opened.close().finally(release)
    return { ...opened, close, made: async () => (isNew ? endFirstStart(dataDir) : undefined) }
  } catch (error) {
    release()
    throw error
  }
}

/** Words of the system for a disk without room, a limit of file sizes, and a quota. */
const FULL = /No space left on device|File too large|(?:Disk )?[Qq]uota exceeded/

const full = (dataDir: string): string => `the disk of ${dataDir} is full: make room on it, then start again`

const NEW = 'it could not be made; the next start tries again'

/** The line about a full disk, else the one that `say` makes of PostgreSQL's own words. */
function lineOf(error: unknown, dataDir: string, say: (words: string) => string): string {
  const words = error instanceof EmbeddedStopped ? error.message : 'unexpected error'
  return FULL.test(words) ? full(dataDir) : say(`PostgreSQL says "${words}"`)
}
