import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import { errnoOf } from './errno.ts'
import { processStart } from './living.ts'

/** The process that holds a folder, as written into the lock. */
type Holder = z.infer<typeof Holder>
const Holder = z.object({
  pid: z.int(),
  /** The start of the process, as given by `processStart`. */
  start: z.string(),
  /** `server`, or the name of the command. */
  role: z.string(),
})

const PAUSE = 100

/**
 * Locks an embedded database's folder: two processes in one folder would silently lose each other's rows. A lock of a
 * dead process is stale and is taken over. Waits `patience` milliseconds for a living process (a process that was just
 * stopped takes more than a second to end), then throws a ConfigError that names the process. Returns a function that
 * releases the lock; the lock is also released when the process exits.
 */
export async function lockFolder(folder: string, role: string, patience = 5_000): Promise<() => void> {
  const file = join(folder, 'lock')
  const own = JSON.stringify({ pid: process.pid, start: processStart(process.pid) ?? '', role } satisfies Holder)
  for (let waited = 0; ; waited += PAUSE) {
    const holder = tryToTake(file, own)
    if (holder === undefined) {
      // Another process that found the same stale lock may move our new lock aside for a moment: check again.
      await wait(PAUSE / 2)
      if (contentOf(file) === own) return releaseAtExit(file, own)
    } else if (waited >= patience) {
      throw new ConfigError(
        `the folder ${folder} is in use by process ${holder.pid} (${holder.role}): stop it, run this, start it again`,
      )
    }
    await wait(PAUSE)
  }
}

/** Takes the lock and returns undefined, or returns the living holder. */
function tryToTake(file: string, own: string): Holder | undefined {
  for (;;) {
    if (linkAs(file, own)) return undefined
    const content = contentOf(file)
    if (content === undefined) continue
    const holder = parse(content)
    if (holder && processStart(holder.pid) === holder.start) return holder
    remove(file, content)
  }
}

/** Creates the lock together with its content, so that no process reads half of it. False when there is a lock. */
function linkAs(file: string, content: string): boolean {
  const temporary = `${file}.${randomBytes(8).toString('hex')}`
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 })
    linkSync(temporary, file)
    return true
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Removes the lock if it still has the content that was read. A newer lock, moved aside by mistake, is put back. */
function remove(file: string, content: string): void {
  const aside = `${file}.${randomBytes(8).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw error
  }
  const moved = contentOf(aside)
  if (moved !== undefined && moved !== content) linkAs(file, moved)
  rmSync(aside, { force: true })
}

function releaseAtExit(file: string, own: string): () => void {
  const release = () => {
    process.off('exit', release)
    if (contentOf(file) === own) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return release
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The holder; undefined for content that no process of ours has written, so that such a lock is taken over. */
function parse(content: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(content)).data
  } catch {
    return undefined
  }
}
