import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../core/errors.ts'
import { errnoOf } from './errno.ts'
import { startOf } from './living.ts'

/** Who holds a folder. */
interface Holder {
  pid: number
  /** What `startOf` said of it. */
  start: string
  /** `server`, or the command. */
  role: string
}

const PAUSE = 100

/**
 * Takes the lock of an embedded database's folder, since two processes in one folder lose each other's rows in
 * silence. A lock whose process does not live is stale and is taken over. Waits for a living one `patience`
 * milliseconds (a process that was just stopped takes more than a second to go), then throws a Refusal that names it.
 * Returns how to give the lock back; it is also given back when the process exits.
 */
export async function lockFolder(folder: string, role: string, patience = 5_000): Promise<() => void> {
  const file = join(folder, 'lock')
  const own = JSON.stringify({ pid: process.pid, start: startOf(process.pid) ?? '', role } satisfies Holder)
  for (let waited = 0; ; waited += PAUSE) {
    const held = tryToTake(file, own)
    if (held === undefined) {
      // Somebody who judged the same stale lock may be a step behind, and take ours away for a moment.
      await wait(PAUSE / 2)
      if (contentOf(file) === own) return heldUntilExit(file, own)
    } else if (waited >= patience) {
      throw new Refusal('conflict', {
        message: `the folder ${folder} is in use by process ${held.pid} (${held.role}): stop it, run this, start it again`,
      })
    }
    await wait(PAUSE)
  }
}

/** Takes the lock, or says who has it. */
function tryToTake(file: string, own: string): Holder | undefined {
  for (;;) {
    if (linkAs(file, own)) return undefined
    const content = contentOf(file)
    if (content === undefined) continue
    const holder = parse(content)
    if (holder && startOf(holder.pid) === holder.start) return holder
    remove(file, content)
  }
}

/** Makes the lock with its content at once, so that nobody reads half of it. */
function linkAs(file: string, content: string): boolean {
  const temporary = `${file}.${randomBytes(8).toString('hex')}`
  writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 })
  try {
    linkSync(temporary, file)
    return true
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Removes the lock if it is still the one that was looked at; another one, moved aside by mistake, is put back. */
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

function heldUntilExit(file: string, own: string): () => void {
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

/** A lock that cannot be read as one is nobody's: no process of ours ever wrote it. */
function parse(content: string): Holder | undefined {
  try {
    const { pid, start, role } = JSON.parse(content) as Partial<Holder>
    return Number.isSafeInteger(pid) && typeof start === 'string'
      ? { pid: pid as number, start, role: String(role) }
      : undefined
  } catch {
    return undefined
  }
}
