import { type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decrypt, encrypt } from '../core/crypto.ts'
import { Refusal } from '../core/errors.ts'
import type { KeyStore } from '../deps.ts'
import { createOnce, syncFolder } from './durable-files.ts'
import { errnoOf } from './errno.ts'

const NAME = /^[a-z]+-[0-9a-f-]+$/
const EXTENSION = '.key'

/**
 * Keys as files of mode 0600 in a folder of mode 0700, outside the database and its backups. A file is encrypted with
 * AES-256-GCM under a key from SECRET_KEY and authenticated with its name, so that files cannot be swapped. Any number
 * of processes may share the folder.
 */
export async function openKeyFiles(folder: string, wrap: KeyObject): Promise<KeyStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700).catch(unlessReadOnly)

  const fileOf = (name: string) => {
    if (!NAME.test(name)) throw new Error('not a name of a key')
    return join(folder, name + EXTENSION)
  }

  async function read(name: string): Promise<Buffer | null> {
    const wrapped = await readFile(fileOf(name)).catch(unlessAbsent)
    if (!wrapped) return null
    try {
      return decrypt(wrap, wrapped, Buffer.from(name))
    } catch {
      return null
    }
  }

  async function make(name: string): Promise<Buffer> {
    const file = fileOf(name)
    const known = await read(name)
    if (known) {
      // The process that made the file may not have synced the folder yet, and a power cut could still take the key.
      await syncFolder(folder)
      return known
    }
    const key = randomBytes(32)
    if (await createOnce(file, encrypt(wrap, key, Buffer.from(name)))) return key
    const winner = await read(name)
    if (!winner) throw new Refusal('unavailable', { reason: 'key_unreadable', params: { name }, retryAfter: 60 })
    return winner
  }

  async function destroy(name: string): Promise<void> {
    await rm(fileOf(name), { force: true })
    await syncFolder(folder)
  }

  async function list(): Promise<string[]> {
    const files = await readdir(folder)
    return files
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => file.slice(0, -EXTENSION.length))
      .filter((name) => NAME.test(name))
      .sort()
  }

  async function attempt(): Promise<void> {
    const file = join(folder, `attempt-${randomUUID()}`)
    await createOnce(file, randomBytes(64))
    await rm(file, { force: true })
  }

  return {
    make: (name) => orUnusable(make(name)),
    read: (name) => orUnusable(read(name)),
    attempt: () => orUnusable(attempt()),
    destroy: (name) => orUnusable(destroy(name)),
    list: () => orUnusable(list()),
  }
}

/** Turns a system error of the folder (read-only, full, away) into a Refusal `unavailable`: callers try again later. */
async function orUnusable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = errnoOf(error)
    if (code === undefined) throw error
    throw new Refusal('unavailable', { reason: 'keys', params: { code }, retryAfter: 60, cause: error })
  }
}

/** On a read-only disk the keys can still be read, and so can the site. */
function unlessReadOnly(error: unknown): void {
  if (errnoOf(error) !== 'EROFS') throw error
}

function unlessAbsent(error: unknown): null {
  if (errnoOf(error) === 'ENOENT') return null
  throw error
}
