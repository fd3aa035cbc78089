import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decrypt, encrypt } from '../core/crypto.ts'
import type { KeyStore } from '../deps.ts'
import { errnoOf } from './errno.ts'

const NAME = /^[a-z]+-[0-9a-f-]+$/
const EXTENSION = '.key'

/**
 * Keys as files of mode 0600 in a folder of mode 0700, outside the database and its backups. Each is wrapped with
 * AES-256-GCM under a key from SECRET_KEY, its name bound to it, so that files cannot be swapped. Any number of
 * processes may share the folder.
 */
export async function openKeyFiles(folder: string, wrap: KeyObject): Promise<KeyStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)

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
    const known = await read(name)
    if (known) {
      // Another process may have linked it a moment ago: nobody uses a key that a power cut could still take.
      await syncFolder(folder)
      return known
    }
    const key = randomBytes(32)
    const temporary = join(folder, `.${randomBytes(8).toString('hex')}.new`)
    try {
      await writeDurably(temporary, encrypt(wrap, key, Buffer.from(name)))
      await link(temporary, fileOf(name))
      return key
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
      const winner = await read(name)
      if (!winner) throw new Error(`the key file ${name} cannot be opened with this SECRET_KEY`)
      return winner
    } finally {
      await rm(temporary, { force: true })
      await syncFolder(folder)
    }
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

  return { make, read, destroy, list }
}

function unlessAbsent(error: unknown): null {
  if (errnoOf(error) === 'ENOENT') return null
  throw error
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes what was linked into or removed from a folder survive a power cut, where the system can do that. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
