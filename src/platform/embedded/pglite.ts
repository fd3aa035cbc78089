import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { type OpenDatabase, openPool } from '../pool.ts'

/** The embedded database, and PGlite itself for calls that PostgreSQL does not have. */
export interface Embedded extends OpenDatabase {
  pglite: PGlite
}

/** The embedded database has stopped, and answers nothing more. The message is PostgreSQL's own, without any row. */
export class EmbeddedStopped extends Error {
  override readonly name = 'EmbeddedStopped'
}

/**
 * Opens PGlite (PostgreSQL in WebAssembly) in the folder `dataDir`, made when absent; undefined: in memory. It has one
 * connection; a caller that waits for it longer than five seconds gets an error instead of a hang. The caller must hold
 * the folder's lock: PGlite has none, and two processes would lose each other's rows. `stopped` is called when the
 * database stops by itself: no query is answered afterwards. Rejects with EmbeddedStopped when it cannot be opened.
 */
export async function openPglite(
  dataDir: string | undefined,
  options: PGliteOptions = {},
  stopped: (why: EmbeddedStopped) => void = () => undefined,
): Promise<Embedded> {
  let lastWords = ''
  const onStderr = (line: string) => {
    lastWords = /\b(?:FATAL|PANIC): +(.*)/.exec(line)?.[1] ?? lastWords
    return false
  }
  const pglite = await PGlite.create({ onStderr, ...options, ...(dataDir === undefined ? {} : { dataDir }) }).catch(
    (cause: unknown) => {
      throw new EmbeddedStopped(lastWords || 'it does not start', { cause })
    },
  )
  const config = createPgConfig(pglite)
  const opened = openPool(
    // The one connection is the database itself: it must not be closed as idle, and cannot be opened twice.
    { ...config, max: 1, idleTimeoutMillis: 0 },
    () => undefined,
  )
  let isStopped = false
  const stop = () => {
    if (!isStopped) stopped(new EmbeddedStopped(lastWords || 'it does not answer'))
    isStopped = true
  }
  const { connection } = config
  connection.on('error', stop)
  connection.on('errorMessage', ({ severity, message }: { severity?: string; message?: string }) => {
    if (severity !== 'PANIC' && severity !== 'FATAL') return
    lastWords ||= message ?? ''
    stop()
  })
  const close = async () => {
    await opened.close()
    await pglite.close()
  }
  return { ...opened, pglite, close }
}
