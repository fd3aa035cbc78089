import { randomBytes } from 'node:crypto'
import { link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from './errno.ts'

/**
 * Creates a file of mode 0600 that is whole from the moment it can be seen, and survives a power cut once this
 * returns. False when there is one of that name already: of several at once, one wins and the others read its file.
 */
export async function createOnce(file: string, bytes: Buffer | string): Promise<boolean> {
  const temporary = `${file}.${randomBytes(8).toString('hex')}.new`
  try {
    await writeDurably(temporary, bytes)
    await link(temporary, file)
    return true
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    await rm(temporary, { force: true })
    await syncFolder(dirname(file))
  }
}

async function writeDurably(file: string, bytes: Buffer | string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes what was linked into or removed from a folder survive a power cut, where the system can do that. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
