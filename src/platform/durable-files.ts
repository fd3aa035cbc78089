import { randomBytes } from 'node:crypto'
import { link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from './errno.ts'

/**
 * Creates a file of mode 0600. No reader ever sees a part of it, and once this returns it survives a power cut.
 * False when the name is taken: of several concurrent calls one wins, and the others read the winner's file.
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

/** Syncs a folder: files linked into it or removed from it survive a power cut. Does nothing on Windows. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
