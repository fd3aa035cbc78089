import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from '../platform/errno.ts'
import { CommandError } from './command-error.ts'
import { untilInterrupted } from './interruption.ts'

/**
 * Writes a file that only its owner can read, under another name until it is whole. However that ends, no part of it stays.
 * `isWanted` is asked once all is written: when it says no, there is no file. Throws a CommandError where the file exists, or
 * the disk is full, and the reason of `interrupted`.
 */
export async function writePrivately(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  { isWanted = () => true, interrupted }: { isWanted?: () => boolean; interrupted: AbortSignal },
): Promise<void> {
  refuseTaken(file)
  const part = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    const handle = await open(part, 'wx', 0o600).catch(explained(dirname(file)))
    try {
      for await (const chunk of untilInterrupted(bytes, interrupted))
        await handle.writeFile(chunk).catch(explained(dirname(file)))
      await handle.sync().catch(explained(dirname(file)))
    } finally {
      await handle.close()
    }
    if (!isWanted()) return
    refuseTaken(file)
    await rename(part, file)
  } finally {
    rmSync(part, { force: true })
  }
}

/** Refuses a file that exists: it may be the only copy of names that nobody can open any more. */
export function refuseTaken(file: string): void {
  if (existsSync(file)) throw new CommandError(`${file} exists already, and is not overwritten`)
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

const explained =
  (folder: string) =>
  (error: unknown): never => {
    const code = errnoOf(error) ?? 'unknown error'
    const isFull = FULL.includes(code)
    throw new CommandError(
      isFull
        ? `the disk of ${folder} is full (${code}): make room and try again; nothing was left there`
        : `cannot write into ${folder} (${code})`,
    )
  }
